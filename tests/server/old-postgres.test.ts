import { expect, it } from 'vitest';
import { objectionToVersion, openDatabase } from 'db/client';
import { startOldServer } from '../support/old-server';
import { startServer } from '../support/process';

it.each([
  [140_012, 'version 14.12; Relais needs PostgreSQL 15 or newer.'],
  [149_999, 'version 14.9999; Relais needs PostgreSQL 15 or newer.'],
  [150_000, null],
  [180_001, null],
])('of a server that says %d it thinks: %s', (number, sentence) => {
  const objection = objectionToVersion(number);
  if (sentence === null) expect(objection).toBeNull();
  else expect(objection).toContain(sentence);
});

it('does not start on an older server, and says why in one sentence', async () => {
  const old = await startOldServer(140_012);
  try {
    const SESSION_SECRET = 'a secret of the tests, long enough';
    await expect(startServer({ DATABASE_URL: old.url, DEMO: '1', SESSION_SECRET })).rejects.toThrow(
      /Relais: the PostgreSQL server of DATABASE_URL is version 14\.12; Relais needs PostgreSQL 15 or newer\.$/,
    );
  } finally {
    old.close();
  }
});

it('does without its settings behind a pooler that knows none', async () => {
  const pooler = await startOldServer(150_004, true);
  try {
    const database = await openDatabase({ kind: 'postgres', url: pooler.url });
    expect(database.engine).toBe('postgres');
    await database.close();
  } finally {
    pooler.close();
  }
});
