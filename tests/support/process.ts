import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { buildIfStale } from '~/server/build-if-stale';

/** A server of Relais in a process of its own, as `npm start` runs it. */
export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything that it said so far, its log included. */
  said(): string;
  /** Sends a signal and waits for the process to be gone; answers its exit code, null when a signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

const STARTED = /Relais is open at (\S+)/;

/** Starts the server with these variables and waits until it says where it is open; rejects with what it said when it stops instead. */
export async function startServer(variables: Record<string, string>): Promise<RunningServer> {
  const child = launch(variables);
  let said = '';
  const gone = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = STARTED.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void gone.then(() => reject(new Error(said.trim())));
  });
  return {
    url,
    child,
    said: () => said,
    async stop(signal) {
      child.kill(signal);
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}

/** Starts the server and kills it a while after it said that word; rejects with what it said when it never does. */
export async function killAfter(
  variables: Record<string, string>,
  word: string,
  ms: number,
): Promise<void> {
  const child = launch(variables);
  let said = '';
  const gone = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(word)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void gone.then(() => reject(new Error(`it never said « ${word} »: ${said.trim()}`)));
  });
  await wait(ms);
  child.kill('SIGKILL');
  await gone;
}

function launch(variables: Record<string, string>): ChildProcessByStdio<null, Readable, Readable> {
  buildIfStale();
  return spawn(process.execPath, argumentsOfStart(), {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      TZ: 'UTC',
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: '0',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What `npm start` hands to Node once the pages are built. */
function argumentsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { start: string };
  };
  const told = /exec node (.+)$/.exec(scripts.start)?.[1];
  if (told === undefined) throw new Error('npm start does not end with « exec node … »');
  return told.split(' ');
}
