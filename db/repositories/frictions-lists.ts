import { sql, type SQL } from 'drizzle-orm';
import {
  MOST_COUNTED,
  MOST_COUNTED_PAGES,
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

/** The lines of a page: which frictions, in which order, is said first, so that the names around them are looked up for those alone. */
async function summaries(
  reader: Reader,
  from: SQL,
  order: SQL,
  page: { readonly limit: number; readonly offset: number },
): Promise<FrictionSummary[]> {
  const rows = await rowsOf<
    Omit<FrictionSummary, 'submittedAt' | 'answeredAt' | 'eurosEachCents'> & {
      submittedAt: string;
      answeredAt: string | null;
      eurosEachCents: string | null;
    }
  >(
    reader,
    sql`with page as materialized (
          select friction.*, row_number() over (order by ${order}) as place ${from}
          order by ${order} limit ${page.limit} offset ${page.offset}
        )
        select page.id, version, state, title, theme, case when length(situation) <= ${EXCERPT} then situation
            else regexp_replace(left(situation, ${EXCERPT}), '[[:space:][:punct:]]+[^[:space:]]*$', '') || '…' end as situation,
          coalesce(proposer.short_name, proposer.name) as organisation, territory.name as territory,
          to_json(submitted_at) #>> '{}' as "submittedAt", to_json(answered_at) #>> '{}' as "answeredAt",
          people_per_year as "peoplePerYear", minutes_each as "minutesEach", euros_each_cents::text as "eurosEachCents",
          handler_id as "handlerId", handler.name as handler, organisation_count as organisations
        from page
        join organisation as proposer on proposer.id = page.organisation_id
        left join organisation as territory on territory.id = territory_id
        left join account as handler on handler.id = handler_id
        order by place`,
  );
  return rows.map((row) => ({
    ...row,
    submittedAt: new Date(row.submittedAt),
    answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
    eurosEachCents: row.eurosEachCents === null ? null : Number(row.eurosEachCents),
  }));
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
  return {
    found: q === '' || (await isKnown(reader, q)) ? 'by-words' : 'by-looks',
    placeIds:
      territory === ''
        ? null
        : (await rowsOf<{ id: number }>(reader, placesIn(territory))).map(({ id }) => id),
  };
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
  const byNumber = /^\d{1,9}$/.test(q) ? Number(q) : 0;
  return sql`(words @@ websearch_to_tsquery('relais_french', ${q}) or friction.id = ${byNumber})`;
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
export function wholeOrder({ order, q }: FrictionFilters): SQL {
  return order === 'pertinence' ? byNearness(q) : sorted(order, false);
}

function byNearness(q: string): SQL {
  return sql`ts_rank(words, websearch_to_tsquery('relais_french', ${q})) + word_similarity(${q}, title) desc, friction.id desc`;
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
  const where = matching(filters, signedIn, await lookUp(reader, filters));
  const { total, more } = await countUpTo(reader, where);
  const offset = (filters.page - 1) * PAGE_SIZE;
  if (filters.order === 'pertinence') {
    const rows = await nearest(reader, where, filters.q, { limit: PAGE_SIZE, offset });
    const pageCount = Math.ceil(Math.min(total, MOST_WEIGHED) / PAGE_SIZE);
    return { rows, hasBefore: false, hasAfter: false, pageCount, total, more };
  }
  const place = await beyond(reader, filters.order, filters.cursor, signedIn);
  const backwards = place !== null && filters.cursor?.way === 'before';
  const found = await summaries(
    reader,
    sql`from friction where ${where} and ${place ?? sql`true`}`,
    sorted(filters.order, backwards),
    { limit: PAGE_SIZE + 1, offset: place === null ? offset : 0 },
  );
  const further = found.length > PAGE_SIZE;
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  return {
    rows,
    hasBefore: backwards ? further : place !== null || filters.page > 1,
    hasAfter: backwards || further,
    pageCount: 1,
    total,
    more,
  };
}

/** The lines that say most of the question, among the newest that match. */
function nearest(
  reader: Reader,
  where: SQL,
  q: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<FrictionSummary[]> {
  return summaries(
    reader,
    sql`from (select * from friction where ${where} order by submitted_at desc, id desc limit ${MOST_WEIGHED}) as friction`,
    byNearness(q),
    page,
  );
}

async function countUpTo(reader: Reader, where: SQL): Promise<{ total: number; more: boolean }> {
  const [row] = await rowsOf<{ found: number }>(
    reader,
    sql`select count(*)::int as found from (select 1 from friction where ${where} limit ${MOST_COUNTED + 1}) as counted`,
  );
  const found = row?.found ?? 0;
  return { total: Math.min(found, MOST_COUNTED), more: found > MOST_COUNTED };
}
