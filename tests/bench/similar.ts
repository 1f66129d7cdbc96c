import { sql } from 'drizzle-orm';
import type { Db } from 'db/client';
import { WORKER_SLACK } from '~/domain/frictions/similar';
import { countLexemes } from '~/services/frictions/countLexemes.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';
import { as, NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';
import { PAIRS } from './gold';
import { RESOURCE_PAIRS } from './gold-resources';
import { ms, report, timed } from './measure';
import { otherFriction, otherResource } from './others';
import type { Pair } from './pair';

const OTHERS = 2_000;
const SMALL = 1_000;
/** More than a common base may ever hold, about the same matters. */
const RESOURCES = 1_000;
const ROWS_PER_STATEMENT = 5_000;

/** How often the right friction or resource is among the five shown, then how quick that is when there are `scale` of them. */
export async function benchSimilar(db: Db, scale: number): Promise<void> {
  const planted = await plantStartup(db);
  await plantResources(db, planted);
  const gold = PAIRS.map(([title, situation]) => ({ title, situation }));
  await plant(db, planted, [...gold, ...others(0, SMALL - gold.length)]);
  const ask = (typed: string) => findSimilar(as(db, planted.ownersAgent), typed);
  const questions = PAIRS.map(([, , typed]) => typed);
  const atSmall = await timed(questions, ask);

  await plant(db, planted, others(SMALL - gold.length, OTHERS));
  await reportQuality(ask, OTHERS + PAIRS.length);

  await plant(db, planted, others(OTHERS, scale));
  const atScale = await timed(questions, ask);
  const whole = Array.from({ length: 60 }, (_, index) => otherFriction(index * 37));
  const likeTheRest = await timed(whole, ({ title, situation }) => ask(`${title} ${situation}`));
  report('similar, speed', {
    [`at ${SMALL}`]: `${ms(atSmall.median)} (p95 ${ms(atSmall.p95)})`,
    [`at ${scale}`]: `${ms(atScale.median)} (p95 ${ms(atScale.p95)})`,
    ratio: (atScale.median / atSmall.median).toFixed(2),
    'of common words alone': `${ms(likeTheRest.median)} (p95 ${ms(likeTheRest.p95)})`,
  });
  await reportQuality(ask, scale + PAIRS.length);
}

type Ask = (typed: string) => Promise<readonly { readonly title: string }[]>;

async function reportQuality(ask: Ask, among: number): Promise<void> {
  await reportRecall('similar, quality', ask, PAIRS, among);
  await reportRecall('similar, quality of resources', ask, RESOURCE_PAIRS, among);
}

async function reportRecall(
  what: string,
  ask: Ask,
  pairs: readonly Pair[],
  among: number,
): Promise<void> {
  const missed: string[] = [];
  for (const [title, , typed] of pairs)
    if (!(await ask(typed)).some((found) => found.title === title)) missed.push(typed);
  report(what, {
    'recall@5': (1 - missed.length / pairs.length).toFixed(3),
    pairs: String(pairs.length),
    among: `${among} and ${RESOURCES} resources`,
  });
  for (const typed of missed) process.stdout.write(`  missed: ${typed}\n`);
}

/** Plants the resources that some frictions ask for, among others. */
async function plantResources(db: Db, { ownerId }: PlantedStartup): Promise<void> {
  const gold = RESOURCE_PAIRS.map(([title, situation]) => ({ title, situation }));
  const rest = Array.from({ length: RESOURCES - gold.length }, (_, at) => otherResource(at));
  const json = JSON.stringify([...gold, ...rest]);
  await db.execute(sql`
    insert into resource (slug, kind, name, producer_id, purpose, audience, access_conditions, maturity, published_at, changed_at)
    select 'r-' || place, 'api', title, ${ownerId}::int, situation, 'Toutes les collectivités.', 'Libre.', 'stable', now(), now()
    from rows from (json_to_recordset(${json}::text::json) as (title text, situation text)) with ordinality as row (title, situation, place)`);
  await db.execute(sql`vacuum analyze resource`);
}

function others(from: number, to: number) {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => otherFriction(from + index));
}

/** Plants qualified frictions, then says what a server would know of them: statistics, and the count of words. */
async function plant(
  db: Db,
  { ownerId, ownersAgent }: PlantedStartup,
  frictions: readonly { readonly title: string; readonly situation: string }[],
): Promise<void> {
  for (let first = 0; first < frictions.length; first += ROWS_PER_STATEMENT) {
    const json = JSON.stringify(frictions.slice(first, first + ROWS_PER_STATEMENT));
    await db.execute(sql`
      insert into friction (state, title, situation, organisation_id, author_id, created_at, submitted_at, public_since)
      select 'qualified', title, situation, ${ownerId}::int, ${ownersAgent.id}::int, now(), now(), now()
      from json_to_recordset(${json}::text::json) as row (title text, situation text)`);
  }
  await countLexemes(db, NOW, WORKER_SLACK);
  await db.execute(sql`vacuum analyze friction`);
  await db.execute(sql`analyze`);
}
