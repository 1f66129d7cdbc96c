import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Two takers of the same stale lock read it within one turn of their loops; far longer than that later, the last one holds it. */
const SETTLED_MS = 250;

/** Who holds a folder: the process, and when it began (a process id alone may have been given to another since). */
function identityOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${pid} ${began}`;
  } catch {
    return `${pid}`;
  }
}

/**
 * Takes the folder for this process alone: two on one embedded database would lose rows. Throws one sentence when
 * another living process holds it; a lock left by a killed process is taken over. Returns how to let go.
 */
export async function lockDataDir(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'lock');
  const mine = identityOf(process.pid) ?? String(process.pid);
  const release = () => {
    if (existsSync(file) && readFileSync(file, 'utf8') === mine) rmSync(file);
  };
  const claim = `${file}.${process.pid}`;
  writeFileSync(claim, mine);
  try {
    // Whole from its first instant: an empty lock would pass for one that a killed process left.
    linkSync(claim, file);
    rmSync(claim);
    return release;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const held = readFileSync(file, 'utf8');
  const holder = Number(held.split(' ')[0]);
  if (Number.isInteger(holder) && holder > 0 && identityOf(holder) === held) {
    rmSync(claim);
    throw inUse(folder, holder);
  }
  renameSync(claim, file);
  await wait(SETTLED_MS);
  if (readFileSync(file, 'utf8') !== mine)
    throw inUse(folder, Number(readFileSync(file, 'utf8').split(' ')[0]));
  return release;
}

function inUse(folder: string, holder: number): Error {
  return new Error(
    `the data folder ${folder} is in use by process ${holder}; stop it first, or choose another DATA_DIR.`,
  );
}

/** The secret kept in the folder, made on first use: sessions survive a restart. */
export function secretIn(folder: string): string {
  const file = path.join(folder, 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
  }
  return readFileSync(file, 'utf8').trim();
}
