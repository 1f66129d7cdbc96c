import { sql, type SQL } from 'drizzle-orm';
import type { Cursor } from '../../app/domain/shared/cursor';
import type { Day } from '../../app/domain/shared/day';
import { EVERY_INCUBATOR, type StartupFilters } from '../../app/domain/startups/filters';
import { PHASES, type Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';
import { inPortfolioOf } from './incubators';
import { startupsOfTerritory } from './startups-territory';
import { answersText } from './text-question';

/** A startup as the list shows it. */
export interface ListedStartup {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly pitch: string;
  readonly imported: boolean;
  readonly phase: Phase;
  readonly phaseSince: Day;
  /** First day in construction; null while there was none. */
  readonly clockStartedOn: Day | null;
  readonly ownerName: string | null;
  readonly ownerSlug: string | null;
  /** Milestones still planned after their day. */
  readonly lateMilestones: number;
}

/**
 * The startups that the filters ask for, by phase then name: all of them when the page has no size, else as many from
 * their cursor on, away from it.
 */
export async function listStartups(
  reader: Reader,
  filters: StartupFilters,
  page: {
    readonly today: Day;
    readonly size: number | null;
    /** Records to leave out from the head on: for a page by its number. */
    readonly offset?: number;
  },
): Promise<ListedStartup[]> {
  const { cursor } = filters;
  const order = sql.raw(
    cursor?.way === 'before' && page.size !== null
      ? 'startup.phase_place desc, startup.name desc, startup.id desc'
      : 'startup.phase_place, startup.name, startup.id',
  );
  const conditions = await conditionsOf(reader, filters);
  if (page.size !== null && cursor !== null) conditions.push(beyond(cursor));
  return rowsOf(
    reader,
    sql`select startup.id, startup.slug, startup.name, startup.pitch, startup.imported,
          current.phase, current.starts_on::text as "phaseSince",
          (select min(starts_on)::text from startup_phase
            where startup_id = startup.id and phase = 'construction') as "clockStartedOn",
          coalesce(owner.short_name, owner.name) as "ownerName", owner.slug as "ownerSlug",
          (select count(*)::int from milestone
            where startup_id = startup.id and state = 'planned' and due_on < ${page.today}) as "lateMilestones"
        from (
          select * from startup where ${sql.join(conditions, sql` and `)}
          order by ${order} ${page.size === null ? sql`` : sql`limit ${page.size} offset ${page.offset ?? 0}`}
        ) as startup
        join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
        left join organisation as owner on owner.id = startup.owner_id
        order by ${order}`,
  );
}

/** Startups on one side of a cursor. */
function beyond({ way, id }: Cursor): SQL {
  const side = sql.raw(way === 'after' ? '>' : '<');
  return sql`(startup.phase_place, startup.name, startup.id) ${side} (select phase_place, name, id from startup where id = ${id})`;
}

/** Whether a startup of that number is there to count from. */
export async function isListed(reader: Reader, id: number): Promise<boolean> {
  const [row] = await rowsOf<{ found: boolean }>(
    reader,
    sql`select exists (select 1 from startup where id = ${id}) as found`,
  );
  return row?.found === true;
}

/** How many of the startups that the filters ask for (whatever their phase) are in each phase. */
export async function countByPhase(
  reader: Reader,
  filters: StartupFilters,
): Promise<{ phase: Phase; count: number }[]> {
  const conditions = await conditionsOf(reader, { ...filters, phase: null });
  const rows = await rowsOf<{ place: number; count: number }>(
    reader,
    sql`select phase_place as place, count(*)::int as count from startup
        where ${sql.join(conditions, sql` and `)} group by phase_place`,
  );
  return rows.flatMap(({ place, count }) => {
    const phase = PHASES[place - 1];
    return phase === undefined ? [] : [{ phase, count }];
  });
}

/** A choice among more is no choice: then régions and départements alone are offered. */
const MOST_OFFERED = 150;

/** Territories that the list may be filtered by: collectivités that own a startup or where its friction is, and their régions. */
export async function territoriesOfStartups(
  reader: Reader,
): Promise<{ slug: string; name: string }[]> {
  const rows = await rowsOf<{ kind: string; slug: string; name: string }>(
    reader,
    sql`with place as (
          select owner_id as id from startup where owner_id is not null
          union
          select territory_id from startup_friction join friction on friction.id = friction_id where territory_id is not null
        ), concerned as (
          select id, region_code from organisation
          where id in (select id from place) and kind in ('commune', 'epci', 'departement', 'region')
        )
        select kind, slug, name from organisation
        where id in (select id from concerned)
          or (kind = 'region' and code in (select region_code from concerned))
        order by array_position(array['region', 'departement', 'epci', 'commune'], kind), name limit ${MOST_OFFERED + 1}`,
  );
  const offered =
    rows.length <= MOST_OFFERED
      ? rows
      : rows.filter(({ kind }) => kind === 'region' || kind === 'departement');
  return offered.map(({ slug, name }) => ({ slug, name }));
}

/** The conditions that the filters make, wherever in the list; one at least. */
export async function conditionsOf(
  reader: Reader,
  { q, phase, territory, incubator }: StartupFilters,
): Promise<SQL[]> {
  const conditions = [sql`true`];
  if (incubator !== '' && incubator !== EVERY_INCUBATOR) conditions.push(inPortfolioOf(incubator));
  if (phase !== null) conditions.push(sql`startup.phase_place = ${PHASES.indexOf(phase) + 1}`);
  if (q !== '') conditions.push(answersText(sql`startup.words`, q));
  if (territory !== '')
    conditions.push(sql`startup.id in (${await startupsOfTerritory(reader, territory)})`);
  return conditions;
}
