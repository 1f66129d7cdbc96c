import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startServer, type RunningServer } from '../support/process';
import { ms } from './measure';
import { perSecondInTurns, timedInTurns, type Site } from './requests';

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
const SECRET = 'a secret of the bench, long enough for it';

/**
 * Prints the ratios of a large instance against a small one, whole pages through the whole stack by a signed-in staff
 * member; then, of the large one, what kept and signed-in pages reach and what the process holds afterwards.
 */
export async function benchScale(
  databases: { readonly small: string; readonly large: string },
  scale: { readonly small: number; readonly large: number },
  scratch: string,
): Promise<void> {
  const variablesOf = (size: 'small' | 'large') => ({
    DATABASE_URL: databases[size],
    DEMO: '1',
    SESSION_SECRET: SECRET,
    DATA_DIR: path.join(scratch, size),
  });
  for (const size of ['small', 'large'] as const) await plant(scale[size], variablesOf(size));
  const servers: RunningServer[] = [];
  try {
    for (const size of ['small', 'large'] as const)
      servers.push(await startServer(variablesOf(size)));
    const sites = await Promise.all(servers.map(({ url }) => signIn(url)));
    for (const list of LISTS) {
      const [one, many] = await timedInTurns(list, sites);
      if (one && many)
        tell(
          `${list}: p50 ${ms(one.p50)} → ${ms(many.p50)}, ratio ${(many.p50 / one.p50).toFixed(2)}`,
          `p95 ${ms(one.p95)} → ${ms(many.p95)}`,
        );
    }
    const [, large] = servers;
    const [, site] = sites;
    if (large && site) {
      await servers[0]?.stop('SIGTERM');
      await load(site, databases.large, large.child.pid ?? 0);
    }
  } finally {
    for (const server of servers) await server.stop('SIGTERM');
  }
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

async function load({ url, cookie }: Site, databaseUrl: string, pid: number): Promise<void> {
  const list = { url: `${url}/frictions`, cookie };
  const visitors = { ...list, cookie: '' };
  const hello = createServer((_request, response) => response.end('hello'));
  await once(hello.listen(0, '127.0.0.1'), 'listening');
  const bare = { url: `http://127.0.0.1:${(hello.address() as AddressInfo).port}/`, cookie: '' };
  const [most = 0, kept = 0] = await perSecondInTurns([bare, visitors]);
  hello.close();
  hello.closeAllConnections();
  tell(`visitors’ list ${kept.toFixed(0)}/s`, `${percent(kept / most)} of a bare Node hello`);
  const memory = await fromMemory([databaseUrl, SECRET, cookie, '/frictions']);
  try {
    const [signedIn = 0, rendered = 0] = await perSecondInTurns([
      list,
      { url: `${memory.url}/frictions`, cookie: '' },
    ]);
    tell(
      `signed-in list ${signedIn.toFixed(0)}/s`,
      `${percent(signedIn / rendered)} of the same page rendered from memory`,
    );
  } finally {
    memory.stop();
  }
  await perSecondInTurns([{ url: `${url}/tri?vue=toutes`, cookie }]);
  tell(`resident after load ${(residentBytes(pid) / 1_048_576).toFixed(0)} MB`);
}

/** A server in a process of its own that renders one page from memory. */
async function fromMemory(
  told: readonly string[],
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/from-memory.ts', ...told],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /open at (\S+)/.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('the page could not be rendered from memory')));
  });
  return { url, stop: () => void child.kill() };
}

async function signIn(url: string): Promise<Site> {
  const answer = await fetch(`${url}/connexion/demo`, {
    method: 'POST',
    body: new URLSearchParams({ persona: 'staff' }),
    redirect: 'manual',
  });
  return { url, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

/** What Linux says that the process holds. */
function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1_024;
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

function tell(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join(' · ')}\n`);
}
