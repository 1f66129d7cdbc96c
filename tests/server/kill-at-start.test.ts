import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, inject, it } from 'vitest';
import { openDatabase, rowsOf } from 'db/client';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { killAfter, startServer } from '../support/process';

/** Starts of a whole embedded database, killed and not, on a busy machine. */
const PATIENCE = 900_000;

/** Where the blow falls: after what the start said, and how long after. */
const BLOWS = [
  ['opening the database', 400],
  ['opening the database', 2_000],
  ['loading the register', 0],
  ['loading the register', 800],
  ['telling the demonstration story', 0],
  ['telling the demonstration story', 1_500],
] as const;

const freshFolder = () => mkdtempSync(path.join(inject('homes').scratch, 'killed-at-start-'));

/** Starts and stops the server of that folder, then counts what it holds. */
async function countsAfterStart(DATA_DIR: string) {
  const server = await startServer({ DATA_DIR });
  expect(await server.stop('SIGTERM')).toBe(0);
  const database = await openDatabase({ kind: 'pglite', dataDir: path.join(DATA_DIR, 'database') });
  try {
    expect(await verifyJournal(database.db)).toMatchObject({ ok: true });
    const [counts] = await rowsOf<Record<string, number>>(
      database.db,
      sql`select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
        (select count(*)::int from organisation) as organisations,
        (select count(*)::int from account) as accounts,
        (select count(*)::int from friction) as frictions,
        (select count(*)::int from startup) as startups,
        (select count(*)::int from milestone) as milestones,
        (select count(*)::int from ledger_entry) as ledger,
        (select count(*)::int from outbox_message) as messages,
        (select count(*)::int from journal_entry) as journal`,
    );
    return counts;
  } finally {
    await database.close();
  }
}

it(
  'a first start that is killed again and again is in the end as whole as one that never was',
  { timeout: PATIENCE },
  async () => {
    const battered = freshFolder();
    for (const [word, ms] of BLOWS) await killAfter({ DATA_DIR: battered }, word, ms);
    const counts = await countsAfterStart(battered);
    expect(counts?.['startups']).toBeGreaterThan(40);
    expect(counts).toEqual(await countsAfterStart(freshFolder()));
  },
);
