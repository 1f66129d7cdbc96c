import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql, type SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { causeOf } from './errors';

type Schema = Record<string, never>;

/** The query builder over either home of the database. */
export type Db = PgDatabase<PgQueryResultHKT, Schema>;

/** An open transaction: what repositories take as their first argument. Inside one, the global handle must not be used (PGlite would wait for itself for ever). */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** Either: reads that need no transaction take this. */
export type Reader = Db | Tx;

export type DatabaseHome =
  | { readonly kind: 'pglite'; readonly dataDir?: string; readonly snapshot?: Blob }
  | { readonly kind: 'postgres'; readonly url: string; readonly maxConnections?: number };

export interface Database {
  readonly db: Db;
  readonly engine: DatabaseHome['kind'];
  /** Brings the schema to the newest migration; several processes may call it at once. */
  migrate(): Promise<void>;
  /** Throws every table away, migrations included: a demonstration starts afresh. */
  empty(): Promise<void>;
  /** Calls back at each `pg_notify` on that channel, whichever process sent it; answers how to stop. */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  /** Waits for running queries, then lets go of the server or the folder. */
  close(): Promise<void>;
  /** The embedded database as a file, for `backup` and for tests; only PGlite has one. */
  snapshot?(): Promise<Blob>;
}

const OLDEST_SERVER = 150_000;
const MIGRATIONS = path.resolve('db/migrations');
/** Any number, the same in every process: whoever holds it migrates. */
const MIGRATION_LOCK = 4_262_018;

/** Opens the database in the home it is told: embedded PGlite, or a PostgreSQL server. Throws one sentence when the server is older than PostgreSQL 15 or out of reach. */
export async function openDatabase(home: DatabaseHome): Promise<Database> {
  return home.kind === 'pglite' ? openEmbedded(home) : openServer(home);
}

async function openEmbedded(home: Extract<DatabaseHome, { kind: 'pglite' }>): Promise<Database> {
  // A process with a server of its own need not hold the embedded one.
  const [{ PGlite }, { unaccent }, { pg_trgm }, { btree_gist }, { drizzle }, { migrate }] =
    await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/contrib/unaccent'),
      import('@electric-sql/pglite/contrib/pg_trgm'),
      import('@electric-sql/pglite/contrib/btree_gist'),
      import('drizzle-orm/pglite'),
      import('drizzle-orm/pglite/migrator'),
    ]);
  const client = await PGlite.create({
    extensions: { unaccent, pg_trgm, btree_gist },
    ...(home.dataDir === undefined ? {} : { dataDir: home.dataDir }),
    ...(home.snapshot === undefined ? {} : { loadDataDir: home.snapshot }),
  });
  const db = drizzle({ client, casing: 'snake_case' });
  return {
    db,
    engine: 'pglite',
    migrate: () => migrate(db, { migrationsFolder: MIGRATIONS }),
    empty: () => empty(db),
    listen: (channel, heard) => client.listen(channel, heard),
    close: () => client.close(),
    snapshot: () => client.dumpDataDir('none'),
  };
}

type Server = Extract<DatabaseHome, { kind: 'postgres' }>;

/** What is searched is in memory: reading ahead for it costs a third of the search. */
const IN_MEMORY = { effective_io_concurrency: 0 };
/** How a pooler before the server (PgBouncer), or a server that has no such setting, refuses one. */
const NO_SUCH_SETTING = new Set(['08P01', '42704']);

/** After an outage every page, and a stop under way, waits for a connection that long at most; left to itself the driver waits up to twenty seconds. */
const secondsBeforeRetry = (failures: number): number => Math.min(3 ** failures / 100, 1);

async function openServer(home: Server): Promise<Database> {
  try {
    return await openConnections(home, IN_MEMORY);
  } catch (error) {
    if (!NO_SUCH_SETTING.has(causeOf(error).code ?? '')) throw error;
    return openConnections(home, {});
  }
}

async function openConnections(
  home: Server,
  settings: Partial<typeof IN_MEMORY>,
): Promise<Database> {
  const client = postgres(home.url, {
    max: home.maxConnections ?? 10,
    connect_timeout: 30,
    backoff: secondsBeforeRetry,
    connection: settings,
    // NOTICEs of « if not exists » say nothing an operator must know.
    onnotice: () => undefined,
  });
  try {
    const [row] = await client<{ server_version_num: string }[]>`show server_version_num`;
    const objection = objectionToVersion(Number(row?.server_version_num));
    if (objection !== null) throw new Error(objection);
  } catch (error) {
    await client.end({ timeout: 1 });
    throw error;
  }
  const db = drizzlePostgres({ client, casing: 'snake_case' });
  return {
    db,
    engine: 'postgres',
    migrate: () => migrateServer(home.url),
    empty: () => empty(db),
    listen: async (channel, heard) => {
      const listening = await client.listen(channel, heard);
      return () => listening.unlisten();
    },
    close: () => client.end({ timeout: 10 }),
  };
}

/** Why a server of that number (150 004 is 15.4) will not do, in one sentence; null when it will. */
export function objectionToVersion(number: number): string | null {
  if (number >= OLDEST_SERVER) return null;
  const version = `${Math.floor(number / 10_000)}.${number % 10_000}`;
  return `the PostgreSQL server of DATABASE_URL is version ${version}; Relais needs PostgreSQL 15 or newer.`;
}

async function empty(db: Db): Promise<void> {
  for (const schema of ['drizzle', 'public'])
    await db.execute(sql.raw(`drop schema if exists ${schema} cascade`));
  await db.execute(sql`create schema public`);
}

/** Migrates on one connection of its own, whose lock makes other starting processes wait. */
async function migrateServer(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migratePostgres(drizzlePostgres({ client }), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The rows of a hand-written query, alike over both homes (postgres.js answers an array, PGlite an object). */
export async function rowsOf<Row>(reader: Reader, query: SQL): Promise<Row[]> {
  const answer: unknown = await reader.execute(query);
  if (Array.isArray(answer)) return [...(answer as Row[])];
  return (answer as { rows: Row[] }).rows;
}

/** Whether the database answers and has every migration of this version (readiness). */
export async function isReady(db: Db): Promise<boolean> {
  const journal = JSON.parse(readFileSync(path.join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  try {
    const [row] = await rowsOf<{ count: number }>(
      db,
      sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
    );
    return row !== undefined && row.count >= journal.entries.length;
  } catch {
    return false;
  }
}
