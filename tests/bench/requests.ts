import { Agent, get } from 'node:http';

/** Where pages are asked for, and as whom. */
export interface Site {
  readonly url: string;
  readonly cookie: string;
}

export interface Measured {
  readonly p50: number;
  readonly p95: number;
}

const TURNS = 80;
const WARM_TURNS = 20;
const LOAD_MS = 3_000;
const WARM_MS = 1_000;
const ROUNDS = 3;
const LANES = 16;

/** Milliseconds that a page takes at each site, asked in turns: what else the machine does then falls on all alike. */
export async function timedInTurns(path: string, sites: readonly Site[]): Promise<Measured[]> {
  const agent = new Agent({ keepAlive: true });
  const times = sites.map((): number[] => []);
  for (let turn = -WARM_TURNS; turn < TURNS; turn += 1)
    for (const [index, site] of sites.entries()) {
      const began = performance.now();
      await ask(`${site.url}${path}`, site.cookie, agent);
      if (turn >= 0) times[index]?.push(performance.now() - began);
    }
  agent.destroy();
  return times.map((taken) => {
    taken.sort((one, other) => one - other);
    return { p50: at(taken, 0.5), p95: at(taken, 0.95) };
  });
}

/** Answers per second of each address when many ask at once, in rounds that take turns for the same reason. */
export async function perSecondInTurns(sites: readonly Site[]): Promise<number[]> {
  const answers = sites.map(() => 0);
  for (const site of sites) await answersOf(site, WARM_MS);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, site] of sites.entries())
      answers[index] = (answers[index] ?? 0) + (await answersOf(site, LOAD_MS));
  return answers.map((count) => count / ((ROUNDS * LOAD_MS) / 1_000));
}

async function answersOf({ url, cookie }: Site, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const until = performance.now() + ms;
  let answers = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask(url, cookie, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  agent.destroy();
  return answers;
}

function ask(url: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on('end', resolve);
    }).on('error', reject);
  });
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
