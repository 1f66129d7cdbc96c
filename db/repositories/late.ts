import { sql, type SQL } from 'drizzle-orm';
import { LATE_HORIZONS, type LateCursor, type LateKind } from '../../app/domain/notifications/late';
import { addDays, type Day } from '../../app/domain/shared/day';
import { rowsOf, type Db, type Reader } from '../client';
import { CLOCK_ENDING } from './late-clock';
import { FILES_WAITING } from './late-files';
import { FOLLOW_UPS_MISSING } from './late-follow-ups';
import { FRICTIONS_UNANSWERED } from './late-frictions';
import { HANDOVERS_STALLED } from './late-handovers';
import { MILESTONES_LATE } from './late-milestones';
import { MONEY_ENDING } from './late-money';
import { REVIEWS_TO_PLAN, REVIEWS_TO_RECORD } from './late-reviews';
import { REVISIONS_DUE } from './late-revisions';
import type { LateScope, LateSource } from './late-scope';
import { TEAM_OUT_OF_BAND } from './late-team';
import { untilNextAct } from './until-next-act';

/** One file per kind. */
const SOURCES: Readonly<Record<LateKind, LateSource>> = {
  'review-to-record': REVIEWS_TO_RECORD,
  'review-to-plan': REVIEWS_TO_PLAN,
  'money-ending': MONEY_ENDING,
  'clock-ending': CLOCK_ENDING,
  'team-out-of-band': TEAM_OUT_OF_BAND,
  'milestone-late': MILESTONES_LATE,
  'handover-stalled': HANDOVERS_STALLED,
  'follow-up-missing': FOLLOW_UPS_MISSING,
  'revision-due': REVISIONS_DUE,
  'friction-unanswered': FRICTIONS_UNANSWERED,
  'file-waiting': FILES_WAITING,
};

/** Beyond as many, a count says « plus de ». */
export const COUNTED_AT_MOST = 1_000;

/** One thing that is late or due soon. */
export interface LateRow {
  readonly id: number;
  readonly dueOn: Day;
  /** What it is about besides its startup: a title, or a number. */
  readonly about: string | null;
  readonly frictionId: number | null;
  readonly slug: string | null;
  readonly startupName: string | null;
  readonly incubatorSlug: string | null;
  readonly incubatorName: string | null;
  /** Intrapreneurs of today and whoever handles the friction: whom to ask. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
}

interface LatePage {
  readonly size: number;
  readonly after: LateCursor | null;
}

/** Lines of a kind within a scope, what has been due longest first, after a place in that order. */
export async function lateLines(
  reader: Reader,
  kind: LateKind,
  scope: LateScope,
  { size, after }: LatePage,
): Promise<LateRow[]> {
  const place =
    after === null ? sql`true` : sql`(due_on, id) > (${after.dueOn}::date, ${after.id}::int)`;
  return rowsOf(
    reader,
    sql`select late.id, late.due_on::text as "dueOn", late.about, late.friction_id as "frictionId", startup.slug,
          startup.name as "startupName", incubator.slug as "incubatorSlug",
          coalesce(incubator.short_name, incubator.name) as "incubatorName", ${peopleOf(scope.today)} as people
        from (select * from (${rowsWithin(kind, scope)}) as rows where ${place} order by due_on, id limit ${size}) as late
        left join startup on startup.id = late.startup_id
        left join organisation as incubator on incubator.id = startup.incubator_id
        order by late.due_on, late.id`,
  );
}

/** How many lines a kind has within a scope, and how many of them are past their day; both stop counting at `COUNTED_AT_MOST`. */
export async function countLate(
  reader: Reader,
  kind: LateKind,
  scope: LateScope,
): Promise<{ total: number; overdue: number }> {
  const [row] = await rowsOf<{ total: number; overdue: number }>(
    reader,
    sql`select count(*)::int as total, count(*) filter (where due_on < ${scope.today})::int as overdue
        from (select due_on from (${rowsWithin(kind, scope)}) as rows limit ${COUNTED_AT_MOST + 1}) as counted`,
  );
  return row ?? { total: 0, overdue: 0 };
}

/** The head of a kind's list with its counts; read again only after an act when acts alone change it and the scope is shared. */
export async function headOfLate(
  db: Db,
  kind: LateKind,
  scope: LateScope,
  size: number,
): Promise<{ rows: LateRow[]; total: number; overdue: number }> {
  const read = async () => {
    const [rows, counts] = await Promise.all([
      lateLines(db, kind, scope, { size, after: null }),
      countLate(db, kind, scope),
    ]);
    return { rows, ...counts };
  };
  if (!SOURCES[kind].followsJournal || scope.personId !== null) return read();
  return untilNextAct(db, `late ${kind} ${scope.incubatorId ?? ''} ${size}`, scope.today, read);
}

function rowsWithin(kind: LateKind, scope: LateScope): SQL {
  return SOURCES[kind].rows(scope, addDays(scope.today, LATE_HORIZONS[kind]));
}

function peopleOf(today: Day): SQL {
  return sql`(
    select coalesce(json_agg(json_build_object('id', account.id, 'name', account.name) order by rank, account.name), '[]'::json)
    from (
      select account_id, min(rank) as rank from (
        select account_id, 1 as rank from mission where startup_id = late.startup_id and role = 'intrapreneur'
          and starts_on <= ${today} and (ends_on is null or ends_on > ${today})
        union all
        select handler_id, 2 from friction where handler_id is not null
          and id in (select late.friction_id union all select friction_id from startup_friction where startup_id = late.startup_id)
      ) as concerned group by account_id
    ) as person join account on account.id = person.account_id
  )`;
}
