import { sql, type SQL } from 'drizzle-orm';
import { MOST_COUNTED } from '../../app/domain/frictions/filters';
import type { FrictionState, FrictionTheme } from '../../app/domain/frictions/friction';
import { SCORE_CRITERIA } from '../../app/domain/frictions/scoring';
import {
  lateBefore,
  TRIAGE_VIEWS,
  VIEWS,
  type TriageView,
  type ViewNeed,
} from '../../app/domain/frictions/triage';
import {
  NOBODY_IN_CHARGE,
  type TriageCursor,
  type TriageFilters,
} from '../../app/domain/frictions/triage-filters';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';
import { answersTo, liesIn, lookUp, type Looked } from './frictions-lists';
import { SPREAD } from './frictions-scores';

/** A file as one line of the queue. */
export interface TriageRow {
  readonly id: number;
  readonly version: number;
  readonly state: FrictionState;
  readonly title: string;
  readonly theme: FrictionTheme;
  readonly organisation: string;
  readonly territory: string | null;
  readonly submittedAt: Date;
  readonly answeredAt: Date | null;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: number | null;
  readonly handlerId: number | null;
  readonly handler: string | null;
  readonly organisations: number;
  readonly tags: readonly string[];
  readonly shortlisted: boolean;
  readonly reviewerIds: readonly number[];
  /** Each reviewer's mean; whom it is shown to is the domain's to say. */
  readonly scores: readonly { readonly reviewerId: number; readonly mean: number }[];
  /** Mean gap between the reviewers; null while nobody has scored. */
  readonly spread: number | null;
}

/** Who looks at the queue, and on which day. */
export interface Onlooker {
  readonly staffId: number;
  readonly today: Day;
}

export const TRIAGE_PAGE = 25;

const SHORTLISTED = sql`exists (select 1 from friction_shortlist as listed where listed.friction_id = friction.id)`;
/** The same as a condition: the shortlist is short by its nature, so that its files are fetched one by one. */
const ON_SHORTLIST = sql`friction.id = any (array(select friction_id from friction_shortlist))`;
/** Its reviewers; whoever left the staff since is waited for no more. */
const REVIEWERS = sql`(
  select account_id from friction_reviewer join account on account.id = account_id and 'staff' = any(roles)
  where friction_id = friction.id
)`;
const SCORED_BY = (staffId: number): SQL =>
  sql`exists (select 1 from friction_score as own where own.friction_id = friction.id and own.reviewer_id = ${staffId})`;

function needed(need: ViewNeed, { staffId, today }: Onlooker): SQL {
  switch (need) {
    case 'mine':
      return sql`handler_id = ${staffId}`;
    case 'shortlisted':
      return ON_SHORTLIST;
    case 'to-score':
      return sql`${ON_SHORTLIST} and not ${SCORED_BY(staffId)} and ${staffId} in ${REVIEWERS}`;
    case 'all-scored':
      return sql`${ON_SHORTLIST} and exists ${REVIEWERS} and not exists (
        select 1 from ${REVIEWERS} as named where not exists (
          select 1 from friction_score as given where given.friction_id = friction.id and given.reviewer_id = named.account_id))`;
    case 'unanswered-late':
      return sql`answered_at is null and submitted_at < (${lateBefore(today)}::timestamp at time zone 'Europe/Paris')`;
  }
}

function inView(view: TriageView, onlooker: Onlooker): SQL {
  const { states, need } = VIEWS[view];
  const known = sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  );
  const within = sql`state in (${known})`;
  return need === null ? within : sql`${within} and ${needed(need, onlooker)}`;
}

function narrowed({ q, theme, territory, handler, tag }: TriageFilters, looked: Looked): SQL {
  const conditions = [sql`true`];
  if (theme !== null) conditions.push(sql`theme = ${theme}`);
  if (territory !== '') conditions.push(liesIn(territory, looked));
  if (handler === NOBODY_IN_CHARGE) conditions.push(sql`handler_id is null`);
  else if (handler !== null) conditions.push(sql`handler_id = ${handler}`);
  if (tag !== '') {
    conditions.push(sql`friction.id in (select friction_id from friction_tag where tag = ${tag})`);
  }
  if (q !== '') conditions.push(answersTo(q, looked));
  return sql.join(conditions, sql` and `);
}

/** How the queue is sorted: the oldest deposit first, or the greatest disagreement among those that the onlooker has scored. */
interface Sorting {
  readonly key: SQL;
  readonly keyOf: (id: number) => SQL;
  /** Whether the first line has the greatest key. */
  readonly falling: boolean;
}

const BY_DEPOSIT: Sorting = {
  key: sql`submitted_at`,
  keyOf: (id) =>
    sql`coalesce((select submitted_at from friction where id = ${id}), '-infinity'::timestamptz)`,
  falling: false,
};

/** What the onlooker has not scored sorts last and says nothing of its grids. */
function byDisagreement(staffId: number): Sorting {
  const key = (
    id: SQL,
  ): SQL => sql`coalesce((select case when bool_or(reviewer_id = ${staffId}) then ${SPREAD} end
      from friction_score where friction_id = ${id}), -1)`;
  return { key: key(sql`friction.id`), keyOf: (id) => key(sql`${id}`), falling: true };
}

function sortingOf(view: TriageView, { staffId }: Onlooker): Sorting {
  return view === 'notees' ? byDisagreement(staffId) : BY_DEPOSIT;
}

/** Lines on one side of the cursor; keys that are equal are told apart by the number, which rises either way. */
function beyond({ key, keyOf, falling }: Sorting, { way, id }: TriageCursor): SQL {
  const later = way === 'after';
  const further = falling === later ? sql.raw('<') : sql.raw('>');
  const number = later ? sql.raw('>') : sql.raw('<');
  if (!falling) return sql`(${key}, friction.id) ${further} (${keyOf(id)}, ${id})`;
  return sql`(${key} ${further} ${keyOf(id)} or (${key} = ${keyOf(id)} and friction.id ${number} ${id}))`;
}

const MEAN_OF_GRID = sql`(${sql.join(
  SCORE_CRITERIA.map((criterion) => sql.identifier(criterion)),
  sql` + `,
)}) / ${SCORE_CRITERIA.length}::float8`;

/** One page of the queue from the cursor on, in its order, and whether there are lines before and after it. */
export async function listTriage(
  reader: Reader,
  filters: TriageFilters,
  cursor: TriageCursor | null,
  onlooker: Onlooker,
): Promise<{ rows: TriageRow[]; hasBefore: boolean; hasAfter: boolean }> {
  const sorting = sortingOf(filters.view, onlooker);
  const looked = await lookUp(reader, filters);
  const backwards = cursor?.way === 'before';
  const direction = sql.raw(sorting.falling === backwards ? 'asc' : 'desc');
  const numbers = sql.raw(backwards ? 'desc' : 'asc');
  const place = cursor === null ? sql`true` : beyond(sorting, cursor);
  const rows = await rowsOf<
    Omit<TriageRow, 'submittedAt' | 'answeredAt' | 'eurosEachCents'> & {
      submittedAt: string;
      answeredAt: string | null;
      eurosEachCents: string | null;
    }
  >(
    reader,
    sql`select friction.id, version, state, title, theme, coalesce(proposer.short_name, proposer.name) as organisation,
          territory.name as territory, to_json(submitted_at) #>> '{}' as "submittedAt", to_json(answered_at) #>> '{}' as "answeredAt",
          people_per_year as "peoplePerYear", minutes_each as "minutesEach", euros_each_cents::text as "eurosEachCents",
          handler_id as "handlerId", handler.name as handler, organisation_count as organisations, ${SHORTLISTED} as shortlisted,
          coalesce((select json_agg(tag order by tag) from friction_tag where friction_id = friction.id), '[]') as tags,
          coalesce((select json_agg(account_id) from ${REVIEWERS} as named), '[]') as "reviewerIds",
          coalesce((select json_agg(json_build_object('reviewerId', reviewer_id, 'mean', ${MEAN_OF_GRID}) order by reviewer_id)
            from friction_score where friction_id = friction.id), '[]') as scores,
          (select ${SPREAD} from friction_score where friction_id = friction.id) as spread
        from friction
        join organisation as proposer on proposer.id = friction.organisation_id
        left join organisation as territory on territory.id = territory_id
        left join account as handler on handler.id = handler_id
        where ${inView(filters.view, onlooker)} and ${narrowed(filters, looked)} and ${place}
        order by ${sorting.key} ${direction}, friction.id ${numbers} limit ${TRIAGE_PAGE + 1}`,
  );
  const more = rows.length > TRIAGE_PAGE;
  const shown = rows.slice(0, TRIAGE_PAGE);
  if (backwards) shown.reverse();
  return {
    rows: shown.map((row) => ({
      ...row,
      submittedAt: new Date(row.submittedAt),
      answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
      eurosEachCents: row.eurosEachCents === null ? null : Number(row.eurosEachCents),
    })),
    hasBefore: backwards ? more : cursor !== null,
    hasAfter: backwards ? true : more,
  };
}

/** How many files each view of the queue holds, within the filters; one more than `MOST_COUNTED` when there are more. */
export async function countTriage(
  reader: Reader,
  filters: TriageFilters,
  onlooker: Onlooker,
): Promise<Record<TriageView, number>> {
  const looked = await lookUp(reader, filters);
  const columns = TRIAGE_VIEWS.map(
    (view) => sql`(select count(*)::int from (
        select 1 from friction where ${inView(view, onlooker)} and ${narrowed(filters, looked)} limit ${MOST_COUNTED + 1}
      ) as counted) as ${sql.identifier(view)}`,
  );
  const [row] = await rowsOf<Record<TriageView, number>>(
    reader,
    sql`select ${sql.join(columns, sql`, `)}`,
  );
  if (!row) throw new Error('a count answers one row');
  return row;
}

/** The file that comes after that one in the view, whether or not it is still of it; null at the end. */
export async function nextInView(
  reader: Reader,
  filters: TriageFilters,
  id: number,
  onlooker: Onlooker,
): Promise<number | null> {
  const sorting = sortingOf(filters.view, onlooker);
  const looked = await lookUp(reader, filters);
  const [row] = await rowsOf<{ id: number }>(
    reader,
    sql`select friction.id from friction
        where ${inView(filters.view, onlooker)} and ${narrowed(filters, looked)} and ${beyond(sorting, { way: 'after', id })}
        order by ${sorting.key} ${sql.raw(sorting.falling ? 'desc' : 'asc')}, friction.id limit 1`,
  );
  return row?.id ?? null;
}

/** The files that match, with their versions, in their order: at most one more than the limit, so that too many is known. */
export async function linesInView(
  reader: Reader,
  filters: TriageFilters,
  onlooker: Onlooker,
  limit: number,
): Promise<{ id: number; version: number }[]> {
  const sorting = sortingOf(filters.view, onlooker);
  const looked = await lookUp(reader, filters);
  return rowsOf(
    reader,
    sql`select friction.id, version from friction
        where ${inView(filters.view, onlooker)} and ${narrowed(filters, looked)}
        order by ${sorting.key} ${sql.raw(sorting.falling ? 'desc' : 'asc')}, friction.id limit ${limit + 1}`,
  );
}
