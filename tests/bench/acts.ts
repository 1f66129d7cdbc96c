import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { LIVE_PHASES, type Phase } from '~/domain/startups/phase';
import { dayInParis } from '~/domain/shared/day';
import { readClock } from '~/adapters/clock.server';

/** Acts of the room, done through its forms by a signed-in staff member; each acts on a record that none acted on before. */
export interface Acts {
  readonly reachMilestone: () => Promise<void>;
  readonly stopStartup: () => Promise<void>;
}

interface Site {
  readonly url: string;
  readonly cookie: string;
}

/** Records that acts are done on: enough for every turn. */
const MOST = 200;

/** The acts of an instance, on the planted startups of its database. */
export async function actsOf(databaseUrl: string, site: Site): Promise<Acts> {
  const database = postgres(databaseUrl, { max: 1 });
  try {
    const live = database`startup.slug like 'echelle-%' and startup_phase.ends_on is null
      and startup_phase.phase = any (${[...LIVE_PHASES]})`;
    const milestones = await database<{ slug: string; id: number; version: number }[]>`
      select slug, milestone.id, milestone.version from milestone
      join startup on startup.id = startup_id join startup_phase on startup_phase.startup_id = startup.id
      where milestone.state = 'planned' and ${live} order by milestone.id limit ${MOST}`;
    const startups = await database<{ slug: string; version: number; phase: Phase }[]>`
      select slug, startup.version, startup_phase.phase from startup join startup_phase on startup_phase.startup_id = startup.id
      where ${live} order by startup.id limit ${MOST}`;
    return {
      reachMilestone: async () => {
        const { slug, id, version } = taken(milestones);
        await post(site, `/startups/${slug}/jalons/${id}/atteindre`, {
          version: String(version),
          reachedOn: dayInParis(readClock()),
          kind: 'link',
          url: 'https://exemple.example/',
        });
      },
      stopStartup: async () => {
        const { slug, version, phase } = taken(startups);
        const said = 'Une réponse inventée pour mesurer.';
        await post(site, `/startups/${slug}/phase`, {
          version: String(version),
          to: phase === 'investigation' ? 'abandon-investigation' : 'abandon',
          ...{ reason: said, overrideReason: said, tried: said, learnt: said, reusable: said },
        });
      },
    };
  } finally {
    await database.end();
  }
}

function taken<T>(records: T[]): T {
  const record = records.pop();
  if (record === undefined) throw new Error('nothing is left to act on');
  return record;
}

/** Sends a form as its page does; throws what was refused. */
async function post(
  { url, cookie }: Site,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ ...fields, formKey: randomUUID() }),
    redirect: 'manual',
  });
  const page = await answer.text();
  if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${page}`);
}
