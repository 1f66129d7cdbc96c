import { sql, type SQL } from 'drizzle-orm';
import {
  MOST_COUNTED,
  MOST_COUNTED_PAGES,
  numberAsked,
  type FrictionFilters,
  type FrictionOrder,
} from '../../app/domain/frictions/filters';
import type { FrictionState, FrictionTheme } from '../../app/domain/frictions/friction';
import type { Cursor } from '../../app/domain/shared/cursor';
import { rowsOf, type Reader } from '../client';

/** A friction as one line of a list. */
export interface FrictionSummary {
  readonly id: number;
  readonly version: number;
  readonly state: FrictionState;
  readonly title: string;
  readonly theme: FrictionTheme;
  /** The beginning of what happens today. */
  readonly situation: string;
  readonly organisation: string;
  readonly territory: string | null;
  readonly submittedAt: Date;
  readonly answeredAt: Date | null;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: number | null;
  readonly handlerId: number | null;
  readonly handler: string | null;
  /** Distinct organisations of the merged family. */
  readonly organisations: number;
}

const PAGE_SIZE = 20;
/** Nearness is weighed among as many of the newest that match. */
const MOST_WEIGHED = PAGE_SIZE * MOST_COUNTED_PAGES;
const EXCERPT = 220;

/**
 * The lines of a page, and how many match as far as they are counted: in one question. `page` (number and place) and
 * `counted` (found) are named by the caller, so that the names around the lines are looked up for those alone.
 */
async function summaries(
  reader: Reader,
  page: SQL,
): Promise<{ rows: FrictionSummary[]; found: number }> {
  const rows = await rowsOf<
    Omit<FrictionSummary, 'submittedAt' | 'answeredAt' | 'eurosEachCents'> & {
      submittedAt: string;
      answeredAt: string | null;
      eurosEachCents: string | null;
      place: string | null;
      found: number;
    }
  >(
    reader,
    sql`with ${page}, line as (
          select place, friction.id, version, state, title, theme, case when length(situation) <= ${EXCERPT} then situation
              else regexp_replace(left(situation, ${EXCERPT}), '[[:space:][:punct:]]+[^[:space:]]*$', '') || '…' end as situation,
            coalesce(proposer.short_name, proposer.name) as organisation, territory.name as territory,
            to_json(submitted_at) #>> '{}' as "submittedAt", to_json(answered_at) #>> '{}' as "answeredAt",
            people_per_year as "peoplePerYear", minutes_each as "minutesEach", euros_each_cents::text as "eurosEachCents",
            handler_id as "handlerId", handler.name as handler, organisation_count as organisations
          from page
          join friction on friction.id = page.id
          join organisation as proposer on proposer.id = friction.organisation_id
          left join organisation as territory on territory.id = territory_id
          left join account as handler on handler.id = handler_id
        )
        select found, line.* from counted left join line on true order by place`,
  );
  return {
    found: rows[0]?.found ?? 0,
    rows: rows
      .filter(({ place }) => place !== null)
      .map(({ place: _place, found: _found, ...row }) => ({
        ...row,
        submittedAt: new Date(row.submittedAt),
        answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
        eurosEachCents: row.eurosEachCents === null ? null : Number(row.eurosEachCents),
      })),
  };
}

/** States that a list leaves out unless it is asked for them: what left the way by itself or goes on under another number. */
const ASIDE = sql`('withdrawn', 'merged')`;

/** The condition of a list: what its filters ask for among what the reader may see. */
export function matching(
  filters: FrictionFilters,
  signedIn: boolean,
  looked = NOTHING_LOOKED_UP,
): SQL {
  const conditions = [readable(signedIn)];
  conditions.push(
    filters.state === null ? sql`state not in ${ASIDE}` : sql`state = ${filters.state}`,
  );
  if (filters.theme !== null) conditions.push(sql`theme = ${filters.theme}`);
  if (filters.territory !== '') conditions.push(liesIn(filters.territory, looked));
  if (filters.q !== '') conditions.push(answersTo(filters.q, looked));
  return sql.join(conditions, sql` and `);
}

function readable(signedIn: boolean): SQL {
  return signedIn
    ? sql`submitted_at is not null`
    : sql`submitted_at is not null and public_since is not null`;
}

/** What must be looked up before a question can be asked of every friction: how its words find, and which places its territory holds. */
export interface Looked {
  /** By its words, or by what its title looks like when no friction has them (a typo). */
  readonly found: 'by-words' | 'by-looks';
  /** Numbers of the territory and of all that lies in it; null when they are not looked up. */
  readonly placeIds: readonly number[] | null;
}

const NOTHING_LOOKED_UP: Looked = { found: 'by-words', placeIds: null };

/** Looks up what a question needs: the planner then knows how many places there are, and how rare the words. */
export async function lookUp(
  reader: Reader,
  { q, territory }: { readonly q: string; readonly territory: string },
): Promise<Looked> {
  const found = q === '' || (await isKnown(reader, q)) ? 'by-words' : 'by-looks';
  return { found, placeIds: await placesOf(reader, territory) };
}

async function placesOf(reader: Reader, territory: string): Promise<readonly number[] | null> {
  if (territory === '') return null;
  return (await rowsOf<{ id: number }>(reader, placesIn(territory))).map(({ id }) => id);
}

async function isKnown(reader: Reader, q: string): Promise<boolean> {
  const [row] = await rowsOf<{ known: boolean }>(
    reader,
    sql`select exists (select 1 from friction where ${answersTo(q, NOTHING_LOOKED_UP)}) as known`,
  );
  return row?.known === true;
}

function placesIn(slug: string): SQL {
  return sql`select inside.id from organisation as wanted join organisation as inside on inside.id = wanted.id
        or (wanted.kind = 'departement' and inside.departement_code = wanted.code)
        or (wanted.kind = 'region' and inside.region_code = wanted.code)
        or (wanted.kind = 'epci' and inside.epci_code = wanted.code)
      where wanted.slug = ${slug}`;
}

/** Whether a friction's territory is that one or lies in it. */
export function liesIn(slug: string, { placeIds }: Looked): SQL {
  return placeIds === null
    ? sql`territory_id in (${placesIn(slug)})`
    : sql`territory_id = any (${`{${placeIds.join(',')}}`}::int[])`;
}

/** Whether a friction is found by that question, or by its number. */
export function answersTo(q: string, { found }: Looked): SQL {
  if (found === 'by-looks') return sql`${q} <% title`;
  const byWords = sql`words @@ websearch_to_tsquery('relais_french', ${q})`;
  const number = numberAsked(q);
  return number === null ? byWords : sql`(${byWords} or friction.id = ${number})`;
}

/** The columns that each order goes by; all rise, or all fall. */
const KEYS: Readonly<
  Record<Exclude<FrictionOrder, 'pertinence'>, { columns: SQL; falls: boolean }>
> = {
  recentes: { columns: sql`submitted_at, friction.id`, falls: true },
  anciennes: { columns: sql`submitted_at, friction.id`, falls: false },
  partagees: { columns: sql`organisation_count, submitted_at, friction.id`, falls: true },
};

function sorted(order: keyof typeof KEYS, backwards: boolean): SQL {
  const { falls } = KEYS[order];
  const direction = sql.raw(falls === backwards ? 'asc' : 'desc');
  const shared = order === 'partagees' ? sql`organisation_count ${direction}, ` : sql``;
  return sql`${shared}submitted_at ${direction}, friction.id ${direction}`;
}

/** The order of the whole list, for who takes it away: nearness is weighed among all that match. */
export function wholeOrder({ order, q }: FrictionFilters, looked: Looked): SQL {
  return order === 'pertinence' ? byNearness(q, looked) : sorted(order, false);
}

/** By how much of the question a friction says, and where (its title says more); by its title's looks for a typo. */
function byNearness(q: string, { found }: Looked): SQL {
  const nearness =
    found === 'by-looks'
      ? sql`word_similarity(${q}, title)`
      : sql`ts_rank(words, websearch_to_tsquery('relais_french', ${q}))`;
  return sql`${nearness} desc, friction.id desc`;
}

/** Lines on one side of the cursor. What the reader may not see is no place in the list, and asks for its head. */
async function beyond(
  reader: Reader,
  order: keyof typeof KEYS,
  cursor: Cursor | null,
  signedIn: boolean,
): Promise<SQL | null> {
  if (cursor === null) return null;
  const [place] = await rowsOf<{ organisations: number; at: string }>(
    reader,
    sql`select organisation_count as organisations, submitted_at::text as at from friction
        where id = ${cursor.id} and ${readable(signedIn)}`,
  );
  if (!place) return null;
  const { columns, falls } = KEYS[order];
  const side = sql.raw((cursor.way === 'after') === falls ? '<' : '>');
  const shared = order === 'partagees' ? sql`${place.organisations}::int, ` : sql``;
  return sql`(${columns}) ${side} (${shared}${place.at}::timestamptz, ${cursor.id}::int)`;
}

/** A page of the list, whether there are lines on either side of it, and how many match in all. */
export interface FrictionPage {
  readonly rows: FrictionSummary[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  /** Pages by number, in the order of nearness alone. */
  readonly pageCount: number;
  readonly total: number;
  /** There are more than `total`: they are not counted further. */
  readonly more: boolean;
}

/** One page of the frictions that match and that the reader may see: as quick at the end of the list as at its head. */
export async function listFrictions(
  reader: Reader,
  filters: FrictionFilters,
  signedIn: boolean,
): Promise<FrictionPage> {
  if (filters.order === 'pertinence') return nearestFrictions(reader, filters, signedIn);
  const where = matching(filters, signedIn, await lookUp(reader, filters));
  const place = await beyond(reader, filters.order, filters.cursor, signedIn);
  const backwards = place !== null && filters.cursor?.way === 'before';
  const order = sorted(filters.order, backwards);
  const { rows: fetched, found } = await summaries(
    reader,
    sql`page as materialized (
          select friction.id, row_number() over (order by ${order}) as place
          from friction where ${where} and ${place ?? sql`true`}
          order by ${order} limit ${PAGE_SIZE + 1} offset ${place === null ? offsetOf(filters) : 0}
        ), counted as (
          select count(*)::int as found from (select 1 from friction where ${where} limit ${MOST_COUNTED + 1}) as one
        )`,
  );
  const further = fetched.length > PAGE_SIZE;
  const rows = fetched.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  return {
    rows,
    hasBefore: backwards ? further : place !== null || filters.page > 1,
    hasAfter: backwards || further,
    pageCount: 1,
    ...told(found),
  };
}

/** The lines that say most of the question, among the newest that match; by their looks when no friction has its words. */
async function nearestFrictions(
  reader: Reader,
  filters: FrictionFilters,
  signedIn: boolean,
): Promise<FrictionPage> {
  const placeIds = await placesOf(reader, filters.territory);
  let near = await nearest(reader, filters, signedIn, { found: 'by-words', placeIds });
  if (near.found === 0 && !(await isKnown(reader, filters.q)))
    near = await nearest(reader, filters, signedIn, { found: 'by-looks', placeIds });
  const counts = told(near.found);
  const pageCount = Math.ceil(Math.min(counts.total, MOST_WEIGHED) / PAGE_SIZE);
  return { rows: near.rows, hasBefore: false, hasAfter: false, pageCount, ...counts };
}

/** The newest that match are found once, to be counted and to be weighed; sorted without their texts, which are long and fetched where they lie. */
function nearest(reader: Reader, filters: FrictionFilters, signedIn: boolean, looked: Looked) {
  const nearness = byNearness(filters.q, looked);
  return summaries(
    reader,
    sql`newest as materialized (
          select friction.id, submitted_at, friction.ctid as spot from friction where ${matching(filters, signedIn, looked)}
          order by submitted_at desc, friction.id desc limit ${MOST_COUNTED + 1}
        ), page as materialized (
          select friction.id, row_number() over (order by ${nearness}) as place
          from (select spot from newest order by submitted_at desc, id desc limit ${MOST_WEIGHED}) as weighed
          join friction on friction.ctid = weighed.spot
          order by ${nearness} limit ${PAGE_SIZE} offset ${offsetOf(filters)}
        ), counted as (select count(*)::int as found from newest)`,
  );
}

function offsetOf({ page }: FrictionFilters): number {
  return (page - 1) * PAGE_SIZE;
}

function told(found: number): { total: number; more: boolean } {
  return { total: Math.min(found, MOST_COUNTED), more: found > MOST_COUNTED };
}
