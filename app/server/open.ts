import path from 'node:path';
import { openDatabase, type Database } from 'db/client';
import type { Env } from '~/adapters/env.server';
import { localStorageIn, type ObjectStorage } from '~/adapters/object-storage.server';
import { s3StorageAt } from '~/adapters/s3-storage.server';
import { clamdScanner } from '~/adapters/scanner.server';
import type { Scanner } from '~/domain/files/scan';
import { lockDataDir, secretIn } from './data-dir';

/** Everything that a process of Relais holds open. */
export interface House {
  readonly env: Env;
  readonly database: Database;
  readonly storage: ObjectStorage;
  /** Null when uploaded files are not scanned. */
  readonly scanner: Scanner | null;
  readonly sessionSecret: string;
  close(): Promise<void>;
}

/** Where uploaded files are kept and what scans them, as the environment says. */
export function fileKeepingOf({ s3, clamd, dataDir }: Env): Pick<House, 'storage' | 'scanner'> {
  return {
    storage:
      s3 === null ? localStorageIn(path.join(path.resolve(dataDir), 'files')) : s3StorageAt(s3),
    scanner: clamd === null ? null : clamdScanner(clamd),
  };
}

/** Opens the database in its home, locked when it is the embedded one, and brings it to the newest migration. */
export async function openHouse(env: Env): Promise<House> {
  const dataDir = path.resolve(env.dataDir);
  const release = env.databaseUrl === null ? await lockDataDir(dataDir) : () => undefined;
  try {
    const database = await openDatabase(
      env.databaseUrl === null
        ? { kind: 'pglite', dataDir: path.join(dataDir, 'database') }
        : { kind: 'postgres', url: env.databaseUrl },
    );
    await database.migrate();
    return {
      env,
      database,
      ...fileKeepingOf(env),
      sessionSecret: env.sessionSecret ?? secretIn(dataDir),
      async close() {
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
