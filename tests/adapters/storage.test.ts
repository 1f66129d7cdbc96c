import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  localStorageIn,
  StorageUnavailable,
  type ObjectStorage,
} from '~/adapters/object-storage.server';
import { readS3Address, s3StorageAt, type S3Place } from '~/adapters/s3-storage.server';
import { makeScratch } from '../support/scratch';
import { startS3, type TestS3 } from '../support/s3';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const id = (mark: string) => `${mark.repeat(8)}-0000-4000-8000-000000000000`;
const BYTES = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

let s3: TestS3;
let place: S3Place;
let folder: string;
beforeAll(async () => {
  s3 = await startS3();
  place = readS3Address(s3.url) ?? place;
  folder = makeScratch();
});
afterAll(() => s3.close());

describe.each<[string, () => ObjectStorage]>([
  ['a folder', () => localStorageIn(folder)],
  ['an S3-compatible storage', () => s3StorageAt(place)],
])('objects in %s', (_, open) => {
  it('come back byte for byte until they are removed', async () => {
    const storage = open();
    expect(await storage.get(id('a'))).toBeNull();
    await storage.put(id('a'), BYTES);
    await storage.put(id('a'), BYTES);
    expect(Buffer.from((await storage.get(id('a'))) ?? '').equals(Buffer.from(BYTES))).toBe(true);
    await storage.remove(id('a'));
    await storage.remove(id('a'));
    expect(await storage.get(id('a'))).toBeNull();
  });

  it('are listed whole, however many there are, with when they came', async () => {
    const storage = open();
    expect(await all(storage.list())).toEqual([]);
    const ids = ['1', '2', '3', '4', '5'].map(id);
    for (const each of ids) await storage.put(each, BYTES);
    const found = await all(storage.list());
    expect(found.map((object) => object.id).sort()).toEqual(ids);
    for (const { storedAt } of found)
      expect(storedAt.getTime()).toBeGreaterThan(LONG_AGO.getTime());
    for (const each of ids) await storage.remove(each);
  });

  it('are known by an id that the platform chose, and nothing else', async () => {
    const storage = open();
    for (const name of ['../../etc/passwd', 'a/b', '', '-'.repeat(36), `${id('a')}/..`])
      await expect((async () => storage.put(name, BYTES))()).rejects.toThrow(RangeError);
  });
});

describe('a folder', () => {
  it('never shows half a file, and lists what an upload cut short left', async () => {
    const shelf = path.join(folder, 'cc');
    mkdirSync(shelf);
    const half = path.join(shelf, `${id('c')}.part`);
    writeFileSync(half, 'half');
    utimesSync(half, LONG_AGO, LONG_AGO);
    writeFileSync(path.join(shelf, 'notes.txt'), 'not ours');
    writeFileSync(path.join(folder, 'README'), 'not ours');
    const storage = localStorageIn(folder);
    expect(await storage.get(id('c'))).toBeNull();
    expect(await all(storage.list())).toEqual([{ id: id('c'), storedAt: LONG_AGO }]);
    await storage.remove(id('c'));
    expect(await all(storage.list())).toEqual([]);
  });

  it('that cannot be written says so', async () => {
    const file = path.join(folder, 'README');
    await expect(localStorageIn(file).put(id('a'), BYTES)).rejects.toThrow(StorageUnavailable);
  });
});

describe('an S3-compatible storage', () => {
  it('keeps its objects below its own prefix and leaves others alone', async () => {
    s3.plant('elsewhere/dd/keep', 'x', LONG_AGO);
    s3.plant(`relais/dd/${id('e')}`, 'on the wrong shelf', LONG_AGO);
    s3.plant('relais/a&b', 'x', LONG_AGO);
    s3.plant(`relais/dd/${id('d')}`, 'ours', LONG_AGO);
    const storage = s3StorageAt(place);
    expect(await all(storage.list())).toEqual([{ id: id('d'), storedAt: LONG_AGO }]);
    await storage.put(id('f'), BYTES);
    expect([...s3.objects.keys()]).toContain(`relais/ff/${id('f')}`);
  });

  it('refuses whoever signs with another secret', async () => {
    const stranger = s3StorageAt({ ...place, secretAccessKey: 'another' });
    await expect(stranger.get(id('d'))).rejects.toThrow(/403 SignatureDoesNotMatch/);
    await expect(stranger.put(id('d'), BYTES)).rejects.toThrow(StorageUnavailable);
    const abroad = s3StorageAt({ ...place, region: 'us-east-1' });
    await expect(abroad.get(id('d'))).rejects.toThrow(/403/);
  });

  it('that is down is told apart from an object that is not there', async () => {
    const storage = s3StorageAt(place);
    s3.fail(503);
    await expect(storage.get(id('d'))).rejects.toThrow(/503 ServiceUnavailable/);
    await expect(storage.put(id('d'), BYTES)).rejects.toThrow(StorageUnavailable);
    await expect(storage.remove(id('d'))).rejects.toThrow(StorageUnavailable);
    await expect(all(storage.list())).rejects.toThrow(StorageUnavailable);
    s3.fail(null);
    const nowhere = s3StorageAt({ ...place, endpoint: 'http://127.0.0.1:9' });
    await expect(nowhere.get(id('d'))).rejects.toThrow(/cannot be reached/);
  });
});

describe('the address of a storage', () => {
  it('names the place, the key and its secret', () => {
    expect(readS3Address('https://AK:s%2Fk@s3.fr-par.scw.cloud/relais?region=fr-par')).toEqual({
      endpoint: 'https://s3.fr-par.scw.cloud',
      bucket: 'relais',
      prefix: '',
      region: 'fr-par',
      accessKeyId: 'AK',
      secretAccessKey: 's/k',
    });
    expect(readS3Address('http://a:b@minio:9000/bucket/one/two/')).toMatchObject({
      endpoint: 'http://minio:9000',
      prefix: 'one/two/',
      region: 'us-east-1',
    });
  });

  it.each([
    'not an address',
    's3://a:b@host/bucket',
    'https://host/bucket',
    'https://key@host/bucket',
    'https://a:b@host/',
    'https://a:b@host/buck%20et',
    'https://a:%zz@host/bucket',
  ])('is none: %s', (address) => {
    expect(readS3Address(address)).toBeNull();
  });
});
