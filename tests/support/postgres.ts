import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { findSources, OLDEST_MAJOR, serverAccount, type Source } from './postgres-source';

/** What the migrations create. */
const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gist'];

const SETTINGS = {
  // The data of a test run is thrown away: nothing has to survive a power cut.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
  log_min_messages: 'warning',
};

/** A running server for the tests. */
export interface TestServer {
  readonly what: string;
  /** URL of its maintenance database, for an account that may create databases. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A server, or the reason why this machine has none. */
export type Found =
  | { readonly server: TestServer; readonly passedOver: readonly string[] }
  | { readonly server: null; readonly passedOver: readonly string[] };

/**
 * A real PostgreSQL: the one TEST_DATABASE_URL names, else one installed here, else the npm package's.
 * Throws when TEST_DATABASE_URL names one that will not do.
 */
export async function startPostgres(scratch: string): Promise<Found> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    const objection = await objectionTo(given);
    if (objection !== null) throw new Error(`TEST_DATABASE_URL will not do: ${objection}`);
    const server = { what: 'the server of TEST_DATABASE_URL', url: given, stop: async () => {} };
    return { server, passedOver: [] };
  }
  const passedOver: string[] = [];
  for (const source of findSources(passedOver)) {
    try {
      return { server: await startFrom(source, scratch), passedOver };
    } catch (error) {
      passedOver.push(`${source.what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { server: null, passedOver };
}

async function startFrom(source: Source, scratch: string): Promise<TestServer> {
  const bin = source.prepare(scratch);
  const home = path.join(scratch, 'data');
  const password = randomBytes(12).toString('hex');
  makeCluster(bin, home, scratch, password);
  const port = await freePort();
  const log = path.join(scratch, 'server.log');
  const output = openSync(log, 'w');
  const settings = { ...SETTINGS, port: String(port), unix_socket_directories: home };
  const child = spawn(
    path.join(bin, 'postgres'),
    [
      '-D',
      home,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      cwd: scratch,
      env: plainEnvironment(),
      stdio: ['ignore', output, output],
      ...serverAccount(),
    },
  );
  const atExit = (): void => void child.kill('SIGQUIT');
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    await end(child);
    process.off('exit', atExit);
    rmSync(home, { recursive: true, force: true });
  };
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(child, url, log);
    const objection = await objectionTo(url);
    if (objection !== null) throw new Error(objection);
  } catch (error) {
    await stop();
    throw error;
  }
  return { what: source.what, url, stop };
}

function makeCluster(bin: string, home: string, scratch: string, password: string): void {
  const account = serverAccount();
  const passwordFile = path.join(scratch, 'password');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) {
    for (const each of [home, passwordFile]) chownSync(each, account.uid, account.gid);
  }
  const failures: string[] = [];
  // Not every system has C.UTF-8; under plain C, lower() and pg_trgm do not know accented letters.
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const run = spawnSync(
      path.join(bin, 'initdb'),
      [
        '-D',
        home,
        '-U',
        'postgres',
        '-A',
        'password',
        '--pwfile',
        passwordFile,
        '-E',
        'UTF8',
      ].concat(['--no-sync', `--locale=${locale}`]),
      { cwd: scratch, env: plainEnvironment(), encoding: 'utf8', ...account },
    );
    if (run.status === 0) return;
    failures.push(run.error?.message ?? run.stderr.trim());
  }
  throw new Error(`initdb failed: ${failures.at(-1) ?? ''}`);
}

function plainEnvironment(): NodeJS.ProcessEnv {
  // PGDATA, PGHOST and their kin would lead the server elsewhere.
  return { NODE_ENV: 'test', PATH: process.env['PATH'], LC_MESSAGES: 'C', TZ: 'UTC' };
}

async function untilReady(child: ChildProcess, url: string, log: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return;
    await wait(50);
  }
  throw new Error(`the server did not start: ${readFileSync(log, 'utf8').trim().slice(-600)}`);
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Why a server will not do; null when it will. */
async function objectionTo(url: string): Promise<string | null> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const rows = await sql<{ version: number; missing: string[]; creates: boolean }[]>`
      select current_setting('server_version_num')::int / 10000 as version,
        array(select wanted from unnest(${EXTENSIONS}::text[]) wanted
          where wanted not in (select name from pg_available_extensions)) as missing,
        (select rolcreatedb or rolsuper from pg_roles where rolname = current_user) as creates`;
    const [facts] = rows;
    if (!facts) return 'it does not answer';
    if (facts.version < OLDEST_MAJOR) return `PostgreSQL ${facts.version} is too old`;
    if (facts.missing.length > 0) return `it lacks the extensions ${facts.missing.join(', ')}`;
    return facts.creates ? null : 'its account may not create databases';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGQUIT');
  await Promise.race([gone, wait(5_000).then(() => child.kill('SIGKILL'))]);
  await gone;
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
