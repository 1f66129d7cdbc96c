import { writeFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { openDatabase, type Database } from 'db/client';
import { plantReference } from 'db/seed/reference';
import { startPostgres } from './postgres';
import { makeScratch } from './scratch';
import { announceSkip } from './skips';

/** What the tests are handed: plain data, because it crosses to the workers. */
export interface Homes {
  readonly scratch: string;
  /** File to load an embedded database from, migrated. */
  readonly snapshot: string;
  /** URL of the real server's maintenance database; null when this machine has none. */
  readonly server: string | null;
  /** Database of the server to copy, migrated. */
  readonly template: string;
}

/** Both engines' homes, made ready, and how to clear them away. */
export interface OpenHomes {
  readonly homes: Homes;
  readonly close: () => Promise<void>;
}

/** Starts the real server and makes what every test file's fresh database is copied from. */
export async function openHomes(): Promise<OpenHomes> {
  const scratch = makeScratch();
  const snapshot = path.join(scratch, 'embedded.tar');
  const template = `relais_template_${process.pid}`;
  // Both are mostly waiting or in another process, so they overlap.
  const [server] = await Promise.all([openServer(scratch, template), writeSnapshot(snapshot)]);
  return {
    homes: { scratch, snapshot, server: server?.url ?? null, template },
    close: async () => server?.close(),
  };
}

async function openServer(
  scratch: string,
  template: string,
): Promise<{ url: string; close: () => Promise<void> } | null> {
  const { server, passedOver } = await startPostgres(scratch);
  if (!server) {
    announceSkip('the tests on a real PostgreSQL server', passedOver);
    return null;
  }
  process.stdout.write(`database tests: PGlite, and ${server.what}\n`);
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(template)}`;
  try {
    const url = withDatabase(server.url, template);
    await migrated(await openDatabase({ kind: 'postgres', url, maxConnections: 2 }));
  } finally {
    await sql.end();
  }
  const close = async (): Promise<void> => {
    const last = postgres(server.url, { max: 1, onnotice: () => {} });
    await last`drop database if exists ${last(template)} with (force)`;
    await last.end();
    await server.stop();
  };
  return { url: server.url, close };
}

async function writeSnapshot(file: string): Promise<void> {
  const database = await openDatabase({ kind: 'pglite' });
  try {
    await database.migrate();
    await plantReference(database.db);
    const blob = await database.snapshot?.();
    if (!blob) throw new Error('the embedded database gave no snapshot');
    writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
  } finally {
    await database.close();
  }
}

async function migrated(database: Database): Promise<void> {
  try {
    await database.migrate();
    await plantReference(database.db);
  } finally {
    await database.close();
  }
}

/** The same server's URL for another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
