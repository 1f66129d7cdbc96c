import { and, inArray, sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { MissionRole } from '../../app/domain/startups/mission';
import { LIVE_PHASES, type Phase } from '../../app/domain/startups/phase';
import type { Stay } from '../../app/domain/startups/team';
import { rowsOf, type Reader } from '../client';
import { reminderSent } from '../schema/outbox';
import { idList } from './id-list';
import { inPortfolio } from './incubators';

/** A live startup whose team changes soon. */
export interface WatchedTeam {
  readonly startupId: number;
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly stays: readonly (Stay & { readonly id: number; readonly personName: string })[];
}

const LIVE = sql.raw(LIVE_PHASES.map((phase) => `'${phase}'`).join(', '));

interface Watch {
  readonly today: Day;
  /** Last day on which a change is of interest. */
  readonly until: Day;
  /** Only startups of that incubator's portfolio. */
  readonly incubatorId?: number;
  /** Only startups on whose team that person is today. */
  readonly accountId?: number;
  readonly limit?: number;
}

/** Live startups on whose team somebody comes or goes after today and by that day, soonest first, with all their missions. */
export async function teamsThatChange(
  reader: Reader,
  watch: Watch,
): Promise<readonly WatchedTeam[]> {
  const { today, until, incubatorId, accountId } = watch;
  const changes = sql`
    select startup_id, ends_on as on_day from mission where ends_on > ${today} and ends_on <= ${until} and ends_on > starts_on
    union all
    select startup_id, starts_on from mission where starts_on > ${today} and starts_on <= ${until} and (ends_on is null or ends_on > starts_on)`;
  const conditions = [
    sql`current.phase in (${LIVE})`,
    ...(incubatorId === undefined ? [] : [inPortfolio(incubatorId)]),
    ...(accountId === undefined
      ? []
      : [
          sql`exists (select 1 from mission where startup_id = startup.id and account_id = ${accountId}
            and starts_on <= ${today} and (ends_on is null or ends_on > ${today}))`,
        ]),
  ];
  const limit = watch.limit === undefined ? sql`` : sql`limit ${watch.limit}`;
  const teams = await rowsOf<Omit<WatchedTeam, 'stays'>>(
    reader,
    // Phases are looked up team by team: joined, they are planned as if every team changed.
    sql`select startup.id as "startupId", slug, name, current.phase
        from (select startup_id, min(on_day) as soonest from (${changes}) as changes group by startup_id) as changing
        join startup on startup.id = changing.startup_id
        join lateral (
          select phase from startup_phase where startup_id = startup.id and ends_on is null limit 1
        ) as current on true
        where ${sql.join(conditions, sql` and `)}
        order by soonest, startup.id ${limit}`,
  );
  const stays = await staysOf(
    reader,
    teams.map(({ startupId }) => startupId),
  );
  return teams.map((team) => ({ ...team, stays: stays.get(team.startupId) ?? [] }));
}

type StayRow = WatchedTeam['stays'][number] & { readonly startupId: number };

async function staysOf(
  reader: Reader,
  startupIds: readonly number[],
): Promise<ReadonlyMap<number, StayRow[]>> {
  if (startupIds.length === 0) return new Map();
  const rows = await rowsOf<StayRow & { role: MissionRole }>(
    reader,
    sql`select mission.id, startup_id as "startupId", account_id as "accountId", account.name as "personName", role,
          starts_on::text as "startsOn", ends_on::text as "endsOn", out_of_band_reason as "outOfBandReason"
        from mission join account on account.id = account_id
        where startup_id in (${idList(startupIds)}) and (ends_on is null or ends_on > starts_on)
        order by starts_on, mission.id`,
  );
  const byStartup = new Map<number, StayRow[]>();
  for (const row of rows)
    byStartup.set(row.startupId, [...(byStartup.get(row.startupId) ?? []), row]);
  return byStartup;
}

/** Which reminders of those kinds left about those subjects, as `kind subject occasion`. */
export async function remindersThatLeft(
  reader: Reader,
  kinds: readonly string[],
  subjectIds: readonly number[],
): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set();
  const rows = await reader
    .select({
      kind: reminderSent.kind,
      subjectId: reminderSent.subjectId,
      occasion: reminderSent.occasion,
    })
    .from(reminderSent)
    .where(
      and(inArray(reminderSent.kind, [...kinds]), inArray(reminderSent.subjectId, [...subjectIds])),
    );
  return new Set(rows.map(({ kind, subjectId, occasion }) => `${kind} ${subjectId} ${occasion}`));
}
