import { parseArgs } from 'node:util';
import { plantScale } from 'db/seed/scale/plant';
import { plantStartupScale } from 'db/seed/scale/startups-plant';
import { readClock } from '~/adapters/clock.server';
import { readEnv } from '~/adapters/env.server';
import { runCommand, tell } from '../fail';
import { openHouse } from '../open';
import { plantIfEmpty } from '../plant';

const MOST = 1_000_000;
const TELL_EVERY = 20_000;
const TELL_STARTUPS_EVERY = 1_000;

// npm run db:seed: reference data, and the demonstration story with DEMO=1; `-- --scale N` adds N frictions,
// `--startups N` as many startups. Never on top of real data.
await runCommand(async () => {
  const { scale, startups } = sizesOf(process.argv.slice(2));
  const house = await openHouse(readEnv(process.env));
  try {
    const planted = await plantIfEmpty(house, tell);
    if (scale > 0) {
      tell(`planting ${scale} frictions…`);
      await plantScale(house.database.db, scale, readClock(), (done) => {
        if (done % TELL_EVERY === 0 && done < scale) tell(`${done} are there…`);
      });
    }
    if (startups > 0) {
      tell(`planting ${startups} startups…`);
      await plantStartupScale(house.database.db, startups, readClock(), (done) => {
        if (done % TELL_STARTUPS_EVERY === 0 && done < startups) tell(`${done} are there…`);
      });
    }
    process.stdout.write(
      planted || scale > 0 || startups > 0
        ? 'Planted.\n'
        : 'Nothing was planted: the database already holds data.\n',
    );
  } finally {
    await house.close();
  }
});

function sizesOf(args: string[]): { readonly scale: number; readonly startups: number } {
  const options = { scale: { type: 'string' }, startups: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  return {
    scale: sizeOf('scale', 'frictions', values.scale),
    startups: sizeOf('startups', 'startups', values.startups),
  };
}

function sizeOf(option: string, what: string, text: string | undefined): number {
  if (text === undefined) return 0;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > MOST)
    throw new Error(`--${option} is a whole number of ${what}, from 1 to ${MOST}.`);
  return size;
}
