import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clamdScanner, readClamdAddress } from '~/adapters/scanner.server';
import { LARGEST_FILE } from '~/domain/files/file';
import type { Scanner } from '~/domain/files/scan';
import { makeScratch } from '../support/scratch';
import { MALICIOUS, startClamd, type TestClamd } from '../support/clamd';

const text = (content: string) => new TextEncoder().encode(content);
const PATIENCE = 10_000;

function scannerAt(address: string): Scanner {
  const place = readClamdAddress(address);
  if (place === null) throw new Error(`${address} is no address`);
  return clamdScanner(place);
}

describe('clamd', () => {
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await startClamd();
  });
  afterAll(() => clamd.close());

  it('says that a file is clean, and reads all of it', async () => {
    const bytes = new Uint8Array(LARGEST_FILE).map((_, index) => index % 251);
    expect(await scannerAt(clamd.url).scan(bytes, PATIENCE)).toEqual({ kind: 'clean' });
    expect(clamd.seen.at(-1)?.equals(Buffer.from(bytes))).toBe(true);
  });

  it('names what it finds', async () => {
    const found = await scannerAt(clamd.url).scan(text(`x ${MALICIOUS} y`), PATIENCE);
    expect(found).toEqual({ kind: 'infected', threat: 'Relais.Test.Signature' });
  });

  it.each([
    ['INSTREAM size limit exceeded. ERROR', 'INSTREAM size limit exceeded. ERROR'],
    ['stream: OKAY', 'stream: OKAY'],
    ['OK', 'OK'],
    ['', 'an empty answer'],
  ])('that answers « %s » gives no verdict', async (answer, reason) => {
    clamd.behave(answer);
    const verdict = await scannerAt(clamd.url).scan(text('x'), PATIENCE);
    clamd.behave(null);
    expect(verdict).toEqual({ kind: 'unavailable', reason });
  });

  it('that says nothing is given up after the patience it was given', async () => {
    clamd.behave('silence');
    const began = performance.now();
    const verdict = await scannerAt(clamd.url).scan(text('x'), 200);
    clamd.behave(null);
    expect(verdict).toEqual({ kind: 'unavailable', reason: 'no answer in time' });
    expect(performance.now() - began).toBeLessThan(PATIENCE);
  });

  it('that is not there, or hangs up, gives no verdict', async () => {
    expect(await scannerAt('tcp://127.0.0.1:9').scan(text('x'), PATIENCE)).toMatchObject({
      kind: 'unavailable',
    });
    const rude = createServer((socket) => socket.destroy());
    const file = path.join(makeScratch(), 'ctl');
    await new Promise<void>((resolve) => rude.listen(file, resolve));
    const verdict = await scannerAt(`unix://${file}`).scan(text('x'), PATIENCE);
    rude.close();
    expect(verdict).toMatchObject({ kind: 'unavailable' });
  });
});

describe('the address of clamd', () => {
  it.each([
    ['tcp://clamav', { host: 'clamav', port: 3310 }],
    ['tcp://127.0.0.1:3311', { host: '127.0.0.1', port: 3311 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['http://clamav:3310', null],
    ['clamav:3310', null],
    ['tcp://', null],
    ['unix://', null],
    ['rubbish', null],
  ])('%s', (address, place) => {
    expect(readClamdAddress(address)).toEqual(place);
  });
});
