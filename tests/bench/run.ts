import postgres from 'postgres';
import { openDatabase } from 'db/client';
import { withDatabase } from '../support/homes';
import { startPostgres } from '../support/postgres';
import { makeScratch } from '../support/scratch';
import { benchSimilar } from './similar';

// npm run bench: the figures of the README, measured in one run on a real PostgreSQL. `-- --scale N` for another size.
const DEFAULT_SCALE = 100_000;
const DATABASE = `relais_bench_${process.pid}`;

const { server, passedOver } = await startPostgres(makeScratch());
if (server === null)
  throw new Error(`no PostgreSQL server to measure on: ${passedOver.join('; ')}`);
process.stdout.write(`measured on ${server.what}\n`);
const maintenance = postgres(server.url, { max: 1, onnotice: () => undefined });
try {
  await maintenance`create database ${maintenance(DATABASE)}`;
  const url = withDatabase(server.url, DATABASE);
  const database = await openDatabase({ kind: 'postgres', url, maxConnections: 4 });
  try {
    await database.migrate();
    await benchSimilar(database.db, scaleOf(process.argv));
  } finally {
    await database.close();
  }
} finally {
  await maintenance`drop database if exists ${maintenance(DATABASE)} with (force)`;
  await maintenance.end();
  await server.stop();
}

function scaleOf(args: readonly string[]): number {
  const asked = args.indexOf('--scale');
  const scale = Number(args[asked + 1]);
  return asked >= 0 && Number.isInteger(scale) && scale > 0 ? scale : DEFAULT_SCALE;
}
