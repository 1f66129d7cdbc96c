import postgres from 'postgres';
import { openDatabase } from 'db/client';
import { withDatabase } from '../support/homes';
import { startPostgres } from '../support/postgres';
import { makeScratch } from '../support/scratch';
import { benchScale } from './scale';
import { benchSimilar } from './similar';
import { benchStartups } from './startups';

// npm run bench: the figures of the README, measured in one run on a real PostgreSQL. `-- --scale N` for another size.
const DEFAULT_SCALE = 100_000;
const SMALL = 1_000;
const STARTUPS = { small: 100, large: 10_000 };

const large = scaleOf(process.argv);
const scratch = makeScratch();
const { server, passedOver } = await startPostgres(scratch);
if (server === null)
  throw new Error(`no PostgreSQL server to measure on: ${passedOver.join('; ')}`);
process.stdout.write(`measured on ${server.what}\n`);
const maintenance = postgres(server.url, { max: 1, onnotice: () => undefined });
const names = ['similar', 'small', 'large', 'startups_few', 'startups_many'].map(
  (name) => `relais_bench_${name}_${process.pid}`,
) as [string, string, string, string, string];
const [similar, few, many, fewStartups, manyStartups] = names;
const url = (name: string) => withDatabase(server.url, name);
try {
  for (const name of names) await maintenance`create database ${maintenance(name)}`;
  const database = await openDatabase({ kind: 'postgres', url: url(similar), maxConnections: 4 });
  try {
    await database.migrate();
    await benchSimilar(database.db, large);
  } finally {
    await database.close();
  }
  await benchScale({ small: url(few), large: url(many) }, { small: SMALL, large }, scratch);
  await benchStartups({ small: url(fewStartups), large: url(manyStartups) }, STARTUPS, scratch);
} finally {
  for (const name of names)
    await maintenance`drop database if exists ${maintenance(name)} with (force)`;
  await maintenance.end();
  await server.stop();
}

function scaleOf(args: readonly string[]): number {
  const asked = args.indexOf('--scale');
  const scale = Number(args[asked + 1]);
  return asked >= 0 && Number.isInteger(scale) && scale > 0 ? scale : DEFAULT_SCALE;
}
