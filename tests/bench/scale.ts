import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startServer } from '../support/process';

/** The lists whose speed must not depend on how many frictions there are. */
const LISTS = [
  '/frictions',
  '/frictions?etat=declined',
  '/frictions?theme=sante',
  '/frictions?territoire=departement-62',
  '/frictions?tri=partagees',
  '/frictions?q=cantine',
  '/tri?vue=a-prendre',
  '/tri?vue=toutes',
];
const TURNS = 40;
const LOAD_MS = 4_000;
const LANES = 16;
const SECRET = 'a secret of the bench, long enough for it';

interface Measured {
  readonly p50: number;
  readonly p95: number;
}

/**
 * Prints the ratios of a large instance against a small one, whole pages through the whole stack by a signed-in staff
 * member; then what visitors' kept pages reach against a bare Node server, and what the process holds afterwards.
 */
export async function benchScale(
  databases: { readonly small: string; readonly large: string },
  scale: { readonly small: number; readonly large: number },
  scratch: string,
): Promise<void> {
  const results: Measured[][] = [];
  for (const size of ['small', 'large'] as const) {
    const variables = {
      DATABASE_URL: databases[size],
      DEMO: '1',
      SESSION_SECRET: SECRET,
      DATA_DIR: path.join(scratch, size),
    };
    await plant(scale[size], variables);
    const server = await startServer(variables);
    try {
      const cookie = await signIn(server.url);
      const measured: Measured[] = [];
      for (const list of LISTS) measured.push(await timed(`${server.url}${list}`, cookie));
      results.push(measured);
      if (size === 'large') await load(server.url, server.child.pid ?? 0, cookie);
    } finally {
      await server.stop('SIGTERM');
    }
  }
  const [small, large] = results;
  LISTS.forEach((list, index) => {
    const [one, many] = [small?.[index], large?.[index]];
    if (one && many)
      tell(
        `${list}: p50 ${ms(one.p50)} → ${ms(many.p50)}, ratio ${(many.p50 / one.p50).toFixed(2)}`,
        `p95 ${ms(one.p95)} → ${ms(many.p95)}`,
      );
  });
}

/** Plants the frictions and the story into an empty database, as an operator does. */
async function plant(scale: number, variables: Record<string, string>): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/server/commands/seed.ts', '--scale', String(scale)],
    { env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${scale} frictions could not be planted`);
}

async function load(url: string, pid: number, cookie: string): Promise<void> {
  const hello = createServer((_request, response) => response.end('hello'));
  await once(hello.listen(0, '127.0.0.1'), 'listening');
  const bare = `http://127.0.0.1:${(hello.address() as AddressInfo).port}/`;
  const most = await perSecond(bare);
  hello.close();
  hello.closeAllConnections();
  const kept = await perSecond(`${url}/frictions`);
  tell(
    `visitors’ list ${kept.toFixed(0)}/s`,
    `${((kept / most) * 100).toFixed(0)} % of a bare Node hello`,
  );
  tell(`signed-in list ${(await perSecond(`${url}/frictions`, cookie)).toFixed(0)}/s`);
  tell(`resident after load ${(residentBytes(pid) / 1_048_576).toFixed(0)} MB`);
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/connexion/demo`, {
    method: 'POST',
    body: new URLSearchParams({ persona: 'staff' }),
    redirect: 'manual',
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function timed(url: string, cookie: string): Promise<Measured> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  for (let turn = -5; turn < TURNS; turn += 1) {
    const began = performance.now();
    await ask(url, cookie, agent);
    if (turn >= 0) times.push(performance.now() - began);
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95) };
}

async function perSecond(url: string, cookie = ''): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const until = performance.now() + LOAD_MS;
  let answers = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask(url, cookie, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  agent.destroy();
  return answers / (LOAD_MS / 1_000);
}

function ask(url: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on('end', resolve);
    }).on('error', reject);
  });
}

/** What Linux says that the process holds. */
function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1_024;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

function tell(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join(' · ')}\n`);
}
