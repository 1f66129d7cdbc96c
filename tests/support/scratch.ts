import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PREFIX = 'relais-tests-';
const OWNER = 'owner.pid';

/**
 * A temporary folder that every account may enter (a server started by root runs as another one).
 * It is removed by its owner, or by the next run when its owner was killed.
 */
export function makeScratch(): string {
  const parent = openFolder();
  sweep(parent);
  const folder = mkdtempSync(path.join(parent, PREFIX));
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, OWNER), String(process.pid));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function openFolder(): string {
  const folder = [tmpdir(), '/tmp', '/var/tmp'].find(
    (each) => existsSync(each) && isOpenToAll(each),
  );
  return folder ?? tmpdir();
}

/** Whether other accounts may walk down to a folder. */
function isOpenToAll(folder: string): boolean {
  if (process.getuid?.() !== 0) return true;
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Removes what killed runs left behind, their servers included. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const folder = path.join(parent, name);
    if (!name.startsWith(PREFIX) || isOwned(folder)) continue;
    try {
      endServer(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's leftovers are that account's to remove.
    }
  }
}

function isOwned(folder: string): boolean {
  const owner = readNumber(path.join(folder, OWNER));
  // A folder without its owner's number is a second old at most: its run is about to write it.
  if (owner === null) return !isOldEnough(folder);
  return isAlive(owner);
}

function isOldEnough(folder: string): boolean {
  try {
    return Date.now() - statSync(folder).mtimeMs > 60_000;
  } catch {
    return false;
  }
}

function endServer(folder: string): void {
  const server = readNumber(path.join(folder, 'data', 'postmaster.pid'));
  if (server === null || !isAlive(server)) return;
  const command = execFileSync('ps', ['-o', 'args=', '-p', String(server)], { encoding: 'utf8' });
  // The number may belong to somebody else by now.
  if (command.includes(folder)) process.kill(server, 'SIGQUIT');
}

function readNumber(file: string): number | null {
  if (!existsSync(file)) return null;
  const number = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isNaN(number) ? null : number;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
