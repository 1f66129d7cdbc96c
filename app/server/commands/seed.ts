import { readEnv } from '~/adapters/env.server';
import { runCommand, tell } from '../fail';
import { openHouse } from '../open';
import { plantIfEmpty } from '../plant';

// npm run db:seed: reference data, and the demonstration story with DEMO=1; never on top of real data.
await runCommand(async () => {
  const house = await openHouse(readEnv(process.env));
  const planted = await plantIfEmpty(house, tell);
  await house.close();
  process.stdout.write(
    planted ? 'Planted.\n' : 'Nothing was planted: the database already holds data.\n',
  );
});
