import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { lifeOf } from 'db/seed/scale/startups-draw';
import { readClock } from '~/adapters/clock.server';
import { dayInParis } from '~/domain/shared/day';
import { startServer, type RunningServer } from '../support/process';
import { actsOf, type Acts } from './acts';
import { plantBase, type BaseSize } from './base';
import { signInAsSponsor } from './desk';
import { ms, report } from './measure';

const TURNS = 40;
const WARM_TURNS = 5;
/** Turns of the pages that are first read after an act: fewer, as few startups are there to act on. */
const TURNS_AFTER_AN_ACT = 6;
const WARM_TURNS_AFTER_AN_ACT = 1;
/** Without an act for as long, the rounds of a first start are over. */
const SETTLED_MS = 4_000;
const SECRET = 'a secret of the bench, long enough for it';
const FRICTIONS = 200;
/** The common base and the programme beside them, each as many times larger. */
const BASE: Readonly<Record<Size, BaseSize>> = {
  small: { resources: 50, reuses: 200, links: 100 },
  large: { resources: 5_000, reuses: 20_000, links: 10_000 },
};

type Size = 'small' | 'large';

/** An instance of that size, somebody of staff signed in, and a startup like the other instance's. */
interface Instance {
  readonly server: RunningServer;
  readonly agent: Agent;
  readonly cookie: string;
  /** Of a sponsor with as many startups and committees as the other instance's. */
  readonly sponsor: string;
  readonly startup: string;
  readonly acts: Acts;
}

type Page = (startup: string) => string;

const DESK = '/bureau';

const PAGES: readonly Page[] = [
  () => '/',
  () => '/startups',
  () => '/startups?phase=acceleration',
  () => '/startups?q=cantine',
  () => '/startups?territoire=departement-62',
  (startup) => startup,
  (startup) => `${startup}/equipe`,
  (startup) => `${startup}/budget`,
  (startup) => `${startup}/jalons`,
  (startup) => `${startup}/comites`,
  (startup) => `${startup}/indicateurs`,
  (startup) => `${startup}/standards`,
  () => '/comites',
  () => '/budget',
  () => '/organisations',
  () => '/organisations?page=400',
  () => '/suivi',
  () => '/suivi?genre=milestone-late',
  () => '/startups/frise',
  () => '/statistiques',
  () => '/frictions.atom',
  () => '/startups.atom',
  () => DESK,
  () => '/programme',
  () => '/ressources',
  () => '/ressources?q=inventée',
  () => '/ressources/reutilisations',
];

/** The pages whose figures read every startup. */
const PAGES_OF_ALL: readonly Page[] = [
  () => '/',
  () => '/suivi',
  () => '/startups/frise',
  () => '/statistiques',
];
const AFTER: Readonly<Record<keyof Acts, string>> = {
  reachMilestone: ', after a milestone is reached',
  stopStartup: ', after a startup is stopped',
};

/**
 * Prints the ratios of many startups against few, whole pages by a signed-in staff member, asked in turns of both
 * instances at once so that the machine's moods fall on both; then what the pages that read everything cost anew.
 */
export async function benchStartups(
  databases: { readonly small: string; readonly large: string },
  counts: { readonly small: number; readonly large: number },
  scratch: string,
): Promise<void> {
  const instances: Instance[] = [];
  try {
    for (const size of ['small', 'large'] as const)
      instances.push(
        await instanceOf(
          size,
          databases[size],
          counts[size],
          path.join(scratch, `startups-${size}`),
        ),
      );
    const [small, large] = instances;
    if (small === undefined || large === undefined) return;
    for (const page of PAGES) await compare(small, large, page, null);
    for (const act of ['reachMilestone', 'stopStartup'] as const)
      for (const page of PAGES_OF_ALL) await compare(small, large, page, act);
  } finally {
    for (const { server, agent } of instances) {
      agent.destroy();
      await server.stop('SIGTERM');
    }
  }
}

async function instanceOf(
  size: Size,
  url: string,
  startups: number,
  folder: string,
): Promise<Instance> {
  const variables = { DATABASE_URL: url, DEMO: '1', SESSION_SECRET: SECRET, DATA_DIR: folder };
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'app/server/commands/seed.ts'],
      ...['--scale', String(FRICTIONS), '--startups', String(startups)],
    ],
    { env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${startups} startups could not be planted`);
  await plantBase(url, BASE[size]);
  const sponsor = await signInAsSponsor(url, SECRET);
  const server = await startServer(variables);
  await settled(url);
  const cookie = await signIn(server.url);
  return {
    server,
    agent: new Agent({ keepAlive: true }),
    ...{ cookie, sponsor },
    acts: await actsOf(url, { url: server.url, cookie }),
    startup: `/startups/echelle-${middling(startups)}`,
  };
}

/** Waits until the reminders of a first start have left: each is an act, after which what is remembered is read anew. */
async function settled(url: string): Promise<void> {
  const database = postgres(url, { max: 1 });
  const acts = async (): Promise<string | undefined> => {
    const [head] = await database<{ number: string }[]>`select number::text from journal_head`;
    return head?.number;
  };
  try {
    let before: string | undefined;
    for (let now = await acts(); now !== before; now = await acts()) {
      before = now;
      await wait(SETTLED_MS);
    }
  } finally {
    await database.end();
  }
}

/** The number of a startup of the usual kind: a few phases, a team of four stays, alive. */
function middling(of: number): number {
  const today = dayInParis(readClock());
  for (let number = Math.floor(of / 2); number < of; number += 1) {
    const { live, phases, missions, reviews } = lifeOf(number, of, today);
    if (live && phases.length === 3 && missions.length === 4 && reviews.length === 1) return number;
  }
  throw new Error('no startup of the usual kind was planted');
}

async function compare(
  small: Instance,
  large: Instance,
  page: Page,
  act: keyof Acts | null,
): Promise<void> {
  const times: [number[], number[]] = [[], []];
  const [warm, turns] =
    act === null ? [WARM_TURNS, TURNS] : [WARM_TURNS_AFTER_AN_ACT, TURNS_AFTER_AN_ACT];
  for (let turn = -warm; turn < turns; turn += 1) {
    for (const [index, instance] of [small, large].entries()) {
      if (act !== null) await instance.acts[act]();
      const began = performance.now();
      await ask(instance, page(instance.startup));
      if (turn >= 0) times[index]?.push(performance.now() - began);
    }
  }
  const [few, many] = times.map((each) => each.sort((a, b) => a - b)) as [number[], number[]];
  const at = (sorted: number[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  report(`${page('/startups/:slug')}${act === null ? '' : AFTER[act]}`, {
    p50: `${ms(at(few, 0.5))} → ${ms(at(many, 0.5))}`,
    ratio: (at(many, 0.5) / at(few, 0.5)).toFixed(2),
    p95: `${ms(at(few, 0.95))} → ${ms(at(many, 0.95))}`,
  });
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/connexion/demo`, {
    method: 'POST',
    body: new URLSearchParams({ persona: 'staff' }),
    redirect: 'manual',
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function ask({ server, agent, cookie, sponsor }: Instance, page: string): Promise<void> {
  const headers = { cookie: page === DESK ? sponsor : cookie, 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    get(`${server.url}${encodeURI(page)}`, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${page} answered ${response.statusCode}`));
      response.resume().on('end', resolve);
    }).on('error', reject);
  });
}
