import { sql, type SQL } from 'drizzle-orm';
import type { Fact } from '../../app/domain/audit/changes';
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
import { MISSIONS_ENDING } from './late-missions';
import { POST_MORTEMS_MISSING } from './late-post-mortems';
import { REVIEWS_TO_PLAN, REVIEWS_TO_RECORD } from './late-reviews';
import { RESOURCES_NEGLECTED } from './late-resources';
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
  'mission-ending': MISSIONS_ENDING,
  'milestone-late': MILESTONES_LATE,
  'handover-stalled': HANDOVERS_STALLED,
  'follow-up-missing': FOLLOW_UPS_MISSING,
  'post-mortem-missing': POST_MORTEMS_MISSING,
  'revision-due': REVISIONS_DUE,
  'resource-neglected': RESOURCES_NEGLECTED,
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
  /** The resource that it is about, with its producer. */
  readonly resource: {
    readonly slug: string;
    readonly producerSlug: string;
    readonly producerName: string;
  } | null;
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
  page: LatePage,
): Promise<LateRow[]> {
  return withNames(reader, kind, await lateThings(reader, kind, scope, page), scope.today);
}

/** What is late, before anybody is named. */
interface LateThing {
  readonly id: number;
  readonly dueOn: Day;
  readonly about: string | null;
  readonly startupId: number | null;
  readonly frictionId: number | null;
}

function lateThings(
  reader: Reader,
  kind: LateKind,
  scope: LateScope,
  { size, after }: LatePage,
): Promise<LateThing[]> {
  const place =
    after === null ? sql`true` : sql`(due_on, id) > (${after.dueOn}::date, ${after.id}::int)`;
  return rowsOf(
    reader,
    sql`select id, due_on::text as "dueOn", about, startup_id as "startupId", friction_id as "frictionId"
        from (select * from (${rowsWithin(kind, scope)}) as rows where ${place} order by due_on, id limit ${size}) as late
        order by due_on, id`,
  );
}

async function withNames(
  reader: Reader,
  kind: LateKind,
  things: readonly LateThing[],
  today: Day,
): Promise<LateRow[]> {
  if (things.length === 0) return [];
  return rowsOf(
    reader,
    sql`select late.id, late.due_on::text as "dueOn", late.about, late.friction_id as "frictionId", startup.slug,
          startup.name as "startupName", incubator.slug as "incubatorSlug",
          coalesce(incubator.short_name, incubator.name) as "incubatorName",
          ${kind === 'resource-neglected' ? RESOURCE : sql`null`} as resource, ${peopleOf(today)} as people
        from (
          select * from json_to_recordset(${JSON.stringify(things)}::text::json)
            as thing (id int, "dueOn" date, about text, "startupId" int, "frictionId" int) limit ${things.length}
        ) as late (id, due_on, about, startup_id, friction_id)
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

/** What the names of a line follow from. */
const NAMES: readonly Fact[] = ['accounts', 'handlers', 'missions', 'startups'];

/** The head of a kind's list with its counts; looked for again only after an act that may change it, unless it is one person's. */
export async function headOfLate(
  db: Db,
  kind: LateKind,
  scope: LateScope,
  size: number,
): Promise<{ rows: LateRow[]; total: number; overdue: number }> {
  const { follows } = SOURCES[kind];
  const find = async () => {
    const [things, counts] = await Promise.all([
      lateThings(db, kind, scope, { size, after: null }),
      countLate(db, kind, scope),
    ]);
    return { things, counts };
  };
  const name = `late ${kind} ${scope.incubatorId ?? ''} ${size}`;
  const ofScope: readonly Fact[] = scope.incubatorId === null ? [] : ['startups'];
  const read = async () => {
    const { things, counts } =
      follows === null || scope.personId !== null
        ? await find()
        : await untilNextAct(db, name, scope.today, find, [...follows, ...ofScope]);
    return { rows: await withNames(db, kind, things, scope.today), ...counts };
  };
  if (follows === null || scope.personId !== null) return read();
  return untilNextAct(db, `${name} named`, scope.today, read, [...follows, ...NAMES]);
}

function rowsWithin(kind: LateKind, scope: LateScope): SQL {
  return SOURCES[kind].rows(scope, addDays(scope.today, LATE_HORIZONS[kind]));
}

/** The resource of a line, whose number is the resource's. */
const RESOURCE = sql`(
    select json_build_object('slug', resource.slug, 'producerSlug', producer.slug, 'producerName', coalesce(producer.short_name, producer.name))
    from resource join organisation as producer on producer.id = producer_id where resource.id = late.id
  )`;

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
