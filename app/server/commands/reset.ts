import { rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from 'db/client';
import { readEnv } from '~/adapters/env.server';
import { lockDataDir } from '../data-dir';
import { runCommand, tell } from '../fail';
import { openHouse } from '../open';
import { plantIfEmpty } from '../plant';

// npm run db:reset: throws everything away and plants afresh; only where the instance is a demonstration.
await runCommand(async () => {
  const env = readEnv(process.env);
  if (!env.demo) throw new Error('db:reset works with DEMO=1 only: it throws everything away.');
  if (env.databaseUrl === null) {
    const dataDir = path.resolve(env.dataDir);
    const release = await lockDataDir(dataDir);
    for (const inner of ['database', 'files'])
      rmSync(path.join(dataDir, inner), { recursive: true, force: true });
    release();
  } else {
    const database = await openDatabase({ kind: 'postgres', url: env.databaseUrl });
    await database.empty();
    await database.close();
  }
  const house = await openHouse(env);
  await plantIfEmpty(house, tell);
  await house.close();
  process.stdout.write('The demonstration is as new.\n');
});
