import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, rowsOf, type Database } from 'db/client';
import { done } from '~/domain/shared/result';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { act } from '~/services/shared/act.server';
import { createOnServer, describeOnPostgres } from '../support/database';
import { Inbox } from '../support/inbox';
import { as } from '../support/planted-startup';
import { startServer, type RunningServer } from '../support/process';

const MESSAGES = 60;

describeOnPostgres('two servers started at once on one empty database', () => {
  let servers: RunningServer[] = [];
  let inbox: Inbox;
  let database: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    inbox = await Inbox.open();
    const created = await createOnServer('nothing');
    drop = created.drop;
    const started = [1, 2].map((each) =>
      startServer({
        DATABASE_URL: created.url,
        DATA_DIR: mkdtempSync(path.join(inject('homes').scratch, `server-${each}-`)),
        SESSION_SECRET: 'a secret of the tests, long enough',
        SMTP_URL: inbox.url,
        DEMO: '1',
      }),
    );
    servers = await Promise.all(started);
    database = await openDatabase({ kind: 'postgres', url: created.url, maxConnections: 2 });
  }, 400_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop('SIGKILL')));
    await Promise.all([database.close(), inbox.close()]);
    await drop();
  });

  it('migrate it once and tell the story once', async () => {
    const [counts] = await rowsOf<Record<string, number>>(
      database.db,
      sql`select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
        (select count(distinct hash)::int from drizzle.__drizzle_migrations) as "differentMigrations",
        (select count(*)::int from organisation) as organisations,
        (select count(distinct slug)::int from organisation) as "differentOrganisations",
        (select count(*)::int from startup) as startups,
        (select count(distinct name)::int from startup) as "differentStartups"`,
    );
    expect(counts?.['migrations']).toBe(counts?.['differentMigrations']);
    expect(counts?.['organisations']).toBe(counts?.['differentOrganisations']);
    expect(counts?.['startups']).toBe(counts?.['differentStartups']);
    expect(counts?.['startups']).toBeGreaterThan(40);
    expect(await verifyJournal(database.db)).toMatchObject({ ok: true });
  });

  it('know each other’s sessions', async () => {
    const [one, two] = servers;
    const opened = await fetch(`${one?.url}/connexion/demo`, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'staff' }),
      redirect: 'manual',
    });
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(`${two?.url}/tri`, { headers: { cookie }, redirect: 'manual' });
    expect(page.status).toBe(200);
  });

  it('send each e-mail once between them', async () => {
    await act(as(database.db, null), ({ notify }) => {
      for (let index = 1; index <= MESSAGES; index += 1) {
        const address = `partage-${index}@relais.test`;
        notify({ accountId: null, address, subject: `nº ${index}`, body: 'Bonjour' });
      }
      return Promise.resolve(done(null));
    });
    const ours = () => inbox.received.filter(({ to }) => to.startsWith('partage-'));
    for (let tries = 0; ours().length < MESSAGES && tries < 150; tries += 1) await wait(200);
    // One more round of both workers.
    await wait(2_500);
    expect(ours()).toHaveLength(MESSAGES);
    expect(new Set(ours().map(({ to }) => to)).size).toBe(MESSAGES);
  });

  it('stop one by one, the other going on', async () => {
    const [one, two] = servers;
    expect(await one?.stop('SIGTERM')).toBe(0);
    expect((await fetch(`${two?.url}/readyz`)).status).toBe(200);
    expect(await two?.stop('SIGTERM')).toBe(0);
  });
});
