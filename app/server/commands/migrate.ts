import { readEnv } from '~/adapters/env.server';
import { runCommand } from '../fail';
import { openHouse } from '../open';

// npm run db:migrate: opening brings the schema to the newest migration.
await runCommand(async () => {
  const house = await openHouse(readEnv(process.env));
  await house.close();
  process.stdout.write('The database has every migration.\n');
});
