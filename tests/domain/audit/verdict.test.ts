import { expect, it } from 'vitest';
import { CHAIN_START, checkEnd, checkLine } from '~/domain/audit/verdict';

const line = (number: number, previousHash: string, hash = 'h', computedHash = hash) => ({
  number,
  previousHash,
  hash,
  computedHash,
});

it.each([
  ['follows', line(1, CHAIN_START.hash), null],
  ['is missing', line(2, CHAIN_START.hash), 1],
  ['follows another line', line(1, 'x'), 1],
  ['was changed', line(1, CHAIN_START.hash, 'h', 'other'), 1],
])('a first line that %s', (_, first, brokenAt) => {
  const verdict = checkLine(CHAIN_START, first);
  expect(verdict === null || verdict.ok ? null : verdict.brokenAt).toBe(brokenAt);
});

const LAST = { number: 7, hash: 'h7' };
it.each([
  ['the same', { number: 7, hash: 'h7' }, { ok: true, count: 7 }],
  ['further: the end was cut', { number: 9, hash: 'h9' }, { ok: false, brokenAt: 8 }],
  ['behind', { number: 5, hash: 'h5' }, { ok: false, brokenAt: 6 }],
  ['with another hash', { number: 7, hash: 'x' }, { ok: false, brokenAt: 7 }],
  ['gone', null, { ok: false, brokenAt: 7 }],
])('a head that is %s', (_, head, verdict) => {
  expect(checkEnd(LAST, head)).toMatchObject(verdict);
});
