import path from 'node:path';
import { openDatabase, type Database } from 'db/client';
import type { Env } from '~/adapters/env.server';
import { localStorageIn, type ObjectStorage } from '~/adapters/object-storage.server';
import { lockDataDir, secretIn } from './data-dir';

/** Everything that a process of Relais holds open. */
export interface House {
  readonly env: Env;
  readonly database: Database;
  readonly storage: ObjectStorage;
  readonly sessionSecret: string;
  close(): Promise<void>;
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
      storage: localStorageIn(path.join(dataDir, 'files')),
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
