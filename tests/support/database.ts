import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openDatabase, type Database, type Db } from 'db/client';
import { withDatabase } from './homes';

export type Engine = Database['engine'];

/** The fresh, migrated database of a describe block; readable from its hooks and tests. */
export interface TestDatabase {
  readonly engine: Engine;
  readonly db: Db;
  /** For what needs the handle itself, such as `close` or `migrate`. */
  readonly database: Database;
  /** For what connects by itself; throws on the embedded engine. */
  readonly url: string;
}

interface Fresh {
  readonly database: Database;
  readonly url: string | null;
  readonly remove: () => Promise<void>;
}

/** Runs the same tests on PGlite and on a real PostgreSQL server, each on a database of its own. */
export function describeOnBothEngines(name: string, body: (home: TestDatabase) => void): void {
  describeOn('pglite', name, body);
  describeOn('postgres', name, body);
}

/** For what only real concurrency shows, a race above all: skipped (an error in CI) where there is no server. */
export function describeOnPostgres(name: string, body: (home: TestDatabase) => void): void {
  describeOn('postgres', name, body);
}

function describeOn(engine: Engine, name: string, body: (home: TestDatabase) => void): void {
  const missing = engine === 'postgres' && inject('homes').server === null;
  describe.skipIf(missing)(`${name} [${engine}]`, () => {
    let fresh: Fresh | undefined;
    const opened = (): Fresh => {
      if (!fresh) throw new Error('the database opens in beforeAll: read it in a hook or a test');
      return fresh;
    };
    beforeAll(async () => {
      fresh = engine === 'pglite' ? await openEmbedded() : await openOnServer();
    });
    afterAll(async () => {
      await fresh?.remove();
    });
    body({
      engine,
      get db() {
        return opened().database.db;
      },
      get database() {
        return opened().database;
      },
      get url() {
        const { url } = opened();
        if (url === null) throw new Error('an embedded database has no URL');
        return url;
      },
    });
  });
}

/** A fresh database for what is the same on both engines: on the real server where there is one, as it is quicker. */
export async function openTestDatabase(): Promise<TestDatabase & { close: () => Promise<void> }> {
  const { database, url, remove } = await (inject('homes').server === null
    ? openEmbedded()
    : openOnServer());
  return { engine: database.engine, db: database.db, database, url: url ?? '', close: remove };
}

async function openEmbedded(): Promise<Fresh> {
  const snapshot = await openAsBlob(inject('homes').snapshot);
  const database = await openDatabase({ kind: 'pglite', snapshot });
  return { database, url: null, remove: () => database.close() };
}

async function openOnServer(): Promise<Fresh> {
  const created = await createOnServer();
  const database = await openDatabase({ kind: 'postgres', url: created.url, maxConnections: 30 });
  const remove = async (): Promise<void> => {
    await database.close();
    await created.drop();
  };
  return { database, url: created.url, remove };
}

/** A fresh database on the real server, for a process that connects by itself: migrated, or without anything. */
export async function createOnServer(
  content: 'migrated' | 'nothing' = 'migrated',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const { server, template } = inject('homes');
  if (server === null) throw new Error('there is no PostgreSQL server here');
  const name = `relais_test_${randomBytes(8).toString('hex')}`;
  const from = content === 'migrated' ? template : 'template0';
  await onServer(server, (sql) => copyTemplate(sql, name, from));
  const drop = (): Promise<void> =>
    onServer(server, async (sql) => {
      await sql`drop database if exists ${sql(name)} with (force)`;
    });
  return { url: withDatabase(server, name), drop };
}

async function copyTemplate(sql: postgres.Sql, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql`create database ${sql(name)} template ${sql(template)}`;
      return;
    } catch (error) {
      // Somebody still looks at the template: the session that migrated it takes a moment to go.
      const busy = error instanceof postgres.PostgresError && error.code === '55006';
      if (!busy || attempt === 20) throw error;
      await wait(100);
    }
  }
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
