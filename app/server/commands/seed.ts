import { parseArgs } from 'node:util';
import { plantScale } from 'db/seed/scale/plant';
import { readClock } from '~/adapters/clock.server';
import { readEnv } from '~/adapters/env.server';
import { runCommand, tell } from '../fail';
import { openHouse } from '../open';
import { plantIfEmpty } from '../plant';

const MOST = 1_000_000;
const TELL_EVERY = 20_000;

// npm run db:seed: reference data, and the demonstration story with DEMO=1; `-- --scale N` adds N frictions. Never on
// top of real data.
await runCommand(async () => {
  const scale = scaleOf(process.argv.slice(2));
  const house = await openHouse(readEnv(process.env));
  try {
    const planted = await plantIfEmpty(house, tell);
    if (scale > 0) {
      tell(`planting ${scale} frictions…`);
      await plantScale(house.database.db, scale, readClock(), (done) => {
        if (done % TELL_EVERY === 0 && done < scale) tell(`${done} are there…`);
      });
    }
    process.stdout.write(
      planted || scale > 0
        ? 'Planted.\n'
        : 'Nothing was planted: the database already holds data.\n',
    );
  } finally {
    await house.close();
  }
});

function scaleOf(args: string[]): number {
  const { values } = parseArgs({ args, options: { scale: { type: 'string' } } });
  if (values.scale === undefined) return 0;
  const scale = Number(values.scale);
  if (!Number.isInteger(scale) || scale < 1 || scale > MOST)
    throw new Error(`--scale is a whole number of frictions, from 1 to ${MOST}.`);
  return scale;
}
