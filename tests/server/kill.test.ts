import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, inject, it } from 'vitest';
import { openDatabase, rowsOf } from 'db/client';
import { dayInParis } from '~/domain/shared/day';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { startServer } from '../support/process';

/** A first start plants a whole story on a busy machine. */
const PATIENCE = 400_000;
const POSTS = 200;
const AT_ONCE = 8;
/** How many are acknowledged before the blow falls, in the middle of the others. */
const BLOW_AFTER = 80;
const STARTUP = 'a-domicile-62';

it(
  'keeps every acknowledged act over a kill -9, and starts again clean',
  { timeout: PATIENCE },
  async () => {
    const DATA_DIR = mkdtempSync(path.join(inject('homes').scratch, 'killed-'));
    const server = await startServer({ DATA_DIR });
    const signedIn = await fetch(`${server.url}/connexion/demo`, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'intrapreneur' }),
      redirect: 'manual',
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';

    const acknowledged: string[] = [];
    let next = 0;
    let blow: Promise<unknown> | undefined;
    const post = async (): Promise<void> => {
      while (next < POSTS) {
        const title = `Jalon sous la tempête nº ${(next += 1)}`;
        try {
          const answer = await fetch(`${server.url}/startups/${STARTUP}/jalons`, {
            method: 'POST',
            headers: { cookie },
            body: new URLSearchParams({ title, dueOn: dayInParis(new Date()), description: 'x' }),
            redirect: 'manual',
          });
          if (answer.status === 303) acknowledged.push(title);
        } catch {
          // The server is gone: nothing more is acknowledged.
          return;
        }
        if (acknowledged.length >= BLOW_AFTER) blow ??= server.stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, post));
    await blow;
    expect(acknowledged.length).toBeGreaterThanOrEqual(BLOW_AFTER);
    expect(acknowledged.length).toBeLessThan(POSTS);

    const again = await startServer({ DATA_DIR });
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
    expect(await again.stop('SIGTERM')).toBe(0);

    const database = await openDatabase({
      kind: 'pglite',
      dataDir: path.join(DATA_DIR, 'database'),
    });
    try {
      const kept = await rowsOf<{ title: string; told: number }>(
        database.db,
        sql`select title, (select count(*)::int from journal_entry
            where act = 'milestone.planned' and subject_id = milestone.id) as told
          from milestone where title like 'Jalon sous la tempête%'`,
      );
      expect(kept.map(({ title }) => title)).toEqual(expect.arrayContaining(acknowledged));
      expect(kept.every(({ told }) => told === 1)).toBe(true);
      expect(await verifyJournal(database.db)).toMatchObject({ ok: true });
    } finally {
      await database.close();
    }
  },
);
