import postgres from 'postgres';
import { withDatabase } from '../support/homes';
import { startPostgres } from '../support/postgres';
import { makeScratch } from '../support/scratch';
import { benchScale } from './scale';

// npx tsx tests/bench/run-scale.ts [N]: the figures of lists, queue and visitors' pages at N frictions against 1 000.
const scale = { small: 1_000, large: Number(process.argv[2] ?? 100_000) };
const scratch = makeScratch();
const { server, passedOver } = await startPostgres(scratch);
if (server === null)
  throw new Error(`no PostgreSQL server to measure on: ${passedOver.join('; ')}`);
const maintenance = postgres(server.url, { max: 1, onnotice: () => undefined });
const names = { small: `relais_small_${process.pid}`, large: `relais_large_${process.pid}` };
try {
  for (const name of Object.values(names)) await maintenance`create database ${maintenance(name)}`;
  await benchScale(
    { small: withDatabase(server.url, names.small), large: withDatabase(server.url, names.large) },
    scale,
    scratch,
  );
} finally {
  for (const name of Object.values(names))
    await maintenance`drop database if exists ${maintenance(name)} with (force)`;
  await maintenance.end();
  await server.stop();
}
