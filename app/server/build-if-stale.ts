import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tell } from './fail';

const SOURCES = ['app', 'db', 'public', 'package-lock.json', 'vite.config.ts', 'remix.config.js'];
const STAMP = 'build/stamp';

function* filesOf(place: string): Generator<string> {
  if (!statSync(place).isDirectory()) {
    yield place;
    return;
  }
  for (const name of readdirSync(place).sort()) yield* filesOf(path.join(place, name));
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(source)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the pages and the server unless the last build was made from the very same sources. */
export function buildIfStale(): void {
  const now = fingerprint();
  if (
    existsSync('build/server/start.js') &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === now
  )
    return;
  tell('building the pages and the server…');
  // A build that is killed half-way is no build, whatever it had been made from before.
  rmSync(STAMP, { force: true });
  run('node_modules/@remix-run/dev/dist/cli.js', 'vite:build');
  run('node_modules/vite/bin/vite.js', 'build', '--mode', 'server');
  writeFileSync(STAMP, now);
}

function run(...command: readonly string[]): void {
  const build = spawnSync(process.execPath, [...command, '--logLevel', 'warn'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (build.status !== 0)
    throw new Error(`${command[0]} failed: ${build.stderr.trim() || 'no reason given'}`);
}
