import { sql, type SQL } from 'drizzle-orm';
import type { Cursor } from '../../app/domain/shared/cursor';
import type { Day } from '../../app/domain/shared/day';
import type { PhaseTurns, PortfolioFilters } from '../../app/domain/startups/portfolio';
import { LIVE_PHASES, type Phase } from '../../app/domain/startups/phase';
import type { Stays } from '../../app/domain/startups/survival';
import { rowsOf, type Reader } from '../client';
import { startupsOfPriority } from './programme-startups';
import { startupsOfIncubator } from './startups-incubators';
import { startupsOfTerritory } from './startups-territory';

/** Which startups the filters keep, as a condition of its queries. */
export type PortfolioScope = SQL;

export interface PortfolioStartup {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly incubatorName: string;
  /** By their sequence. */
  readonly phases: readonly {
    readonly phase: Phase;
    readonly startsOn: Day;
    readonly endsOn: Day | null;
  }[];
}

/** The condition on `startup` that the filters make; `true` when they ask for all. */
export async function portfolioCondition(
  reader: Reader,
  { incubator, territory, theme, priority }: PortfolioFilters,
  incubatorId: number | null,
  today: Day,
): Promise<PortfolioScope> {
  const conditions = [sql`true`];
  if (incubator !== '')
    conditions.push(sql`startup.id in (${startupsOfIncubator(incubatorId ?? 0)})`);
  if (territory !== '')
    conditions.push(sql`startup.id in (${await startupsOfTerritory(reader, territory)})`);
  if (theme !== null)
    conditions.push(sql`startup.id in (
      select startup_id from startup_friction join friction on friction.id = friction_id where theme = ${theme})`);
  if (priority !== null)
    conditions.push(sql`startup.id in (${startupsOfPriority(priority, today)})`);
  return sql.join(conditions, sql` and `);
}

/** One page of startups, the newest first, each with its phases. */
export async function portfolioPage(
  reader: Reader,
  condition: PortfolioScope,
  cursor: Cursor | null,
  size: number,
): Promise<PortfolioStartup[]> {
  const rows = await rowsOf<PortfolioStartup>(
    reader,
    sql`select startup.id, startup.slug, startup.name, coalesce(incubator.short_name, incubator.name) as "incubatorName",
          (select json_agg(json_build_object('phase', phase, 'startsOn', starts_on, 'endsOn', ends_on) order by sequence)
            from startup_phase where startup_id = startup.id) as phases
        from (
          select id, slug, name, incubator_id, opened_on from startup where ${condition} and ${placeOf(cursor)}
          order by ${orderOf(cursor)} limit ${size}
        ) as startup join organisation as incubator on incubator.id = incubator_id
        order by startup.opened_on desc, startup.id desc`,
  );
  return rows;
}

function placeOf(cursor: Cursor | null): SQL {
  if (cursor === null) return sql`true`;
  const mark = sql`(select opened_on, id from startup where id = ${cursor.id})`;
  return cursor.way === 'after'
    ? sql`(startup.opened_on, startup.id) < ${mark}`
    : sql`(startup.opened_on, startup.id) > ${mark}`;
}

function orderOf(cursor: Cursor | null): SQL {
  return cursor?.way === 'before' ? sql`opened_on, id` : sql`opened_on desc, id desc`;
}

/** How many startups there are. */
export async function countPortfolio(reader: Reader, condition: PortfolioScope): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader,
    sql`select count(*)::int as count from startup where ${condition}`,
  );
  return row?.count ?? 0;
}

/** Live phases that began and ended, by half-year. */
export async function phaseTurns(reader: Reader, condition: PortfolioScope): Promise<PhaseTurns[]> {
  return rowsOf(
    reader,
    sql`select phase, (semester)::date::text as semester, sum(began)::int as began, sum(ended)::int as ended from (
          select startup_id, phase, ${semesterOf(sql`starts_on`)} as semester, 1 as began, 0 as ended from startup_phase
          union all
          select startup_id, phase, ${semesterOf(sql`ends_on`)}, 0, 1 from startup_phase where ends_on is not null
        ) as turn where phase in (${LIVE}) and ${within(condition)} group by phase, semester order by semester`,
  );
}

/** How long live phases lasted, or have lasted until a day. */
export async function phaseStays(
  reader: Reader,
  condition: PortfolioScope,
  today: Day,
): Promise<(Stays & { phase: Phase })[]> {
  return rowsOf(
    reader,
    sql`select phase, greatest(coalesce(ends_on, ${today}::date) - starts_on, 0) as days, ends_on is not null as ended, count(*)::int as count
        from startup_phase where phase in (${LIVE}) and starts_on <= ${today} and ${within(condition)} group by 1, 2, 3`,
  );
}

/** How long startups lived until they were stopped, or have lived until a day; handed over or run on is alive. */
export async function startupLives(
  reader: Reader,
  condition: PortfolioScope,
  today: Day,
): Promise<Stays[]> {
  return rowsOf(
    reader,
    sql`select greatest(case when stopped then current.starts_on else ${today}::date end - startup.opened_on, 0) as days,
          stopped as ended, count(*)::int as count
        from startup join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
        cross join lateral (select current.phase in ('abandon', 'abandon-investigation') as stopped) as fate
        where startup.opened_on <= ${today} and ${condition} group by 1, 2`,
  );
}

const LIVE = sql.join(
  LIVE_PHASES.map((phase) => sql`${phase}`),
  sql`, `,
);

function within(condition: PortfolioScope): SQL {
  return sql`startup_id in (select startup.id from startup where ${condition})`;
}

function semesterOf(day: SQL): SQL {
  return sql`make_date(extract(year from ${day})::int, case when extract(month from ${day}) < 7 then 1 else 7 end, 1)`;
}
