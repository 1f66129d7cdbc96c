import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { EVERY_INCUBATOR, type StartupFilters } from '../../app/domain/startups/filters';
import { PHASES, type Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';
import { inPortfolioOf } from './incubators';

/** A startup as the list shows it. */
export interface ListedStartup {
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

const PHASE_ORDER = sql.raw(`array[${PHASES.map((phase) => `'${phase}'`).join(', ')}]`);

/** One page of the startups that the filters ask for, by phase then name, with how many there are; all of them when the page has no size. */
export async function listStartups(
  reader: Reader,
  filters: StartupFilters,
  page: { readonly today: Day; readonly size: number | null },
): Promise<{ readonly startups: ListedStartup[]; readonly total: number }> {
  const range =
    page.size === null ? sql`` : sql`limit ${page.size} offset ${(filters.page - 1) * page.size}`;
  const rows = await rowsOf<ListedStartup & { total: number }>(
    reader,
    sql`select startup.slug, startup.name, startup.pitch, startup.imported,
          current.phase, current.starts_on::text as "phaseSince",
          (select min(starts_on)::text from startup_phase
            where startup_id = startup.id and phase = 'construction') as "clockStartedOn",
          coalesce(owner.short_name, owner.name) as "ownerName", owner.slug as "ownerSlug",
          (select count(*)::int from milestone
            where startup_id = startup.id and state = 'planned' and due_on < ${page.today}) as "lateMilestones",
          count(*) over ()::int as total
        from startup
        join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
        left join organisation as owner on owner.id = startup.owner_id
        where ${sql.join(conditionsOf(filters), sql` and `)}
        order by array_position(${PHASE_ORDER}, current.phase), startup.name, startup.id
        ${range}`,
  );
  return { startups: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many of the startups that the filters ask for (whatever their phase) are in each phase. */
export async function countByPhase(
  reader: Reader,
  filters: StartupFilters,
): Promise<{ phase: Phase; count: number }[]> {
  return rowsOf(
    reader,
    sql`select current.phase, count(*)::int as count
        from startup
        join startup_phase as current on current.startup_id = startup.id and current.ends_on is null
        where ${sql.join(conditionsOf({ ...filters, phase: null }), sql` and `)}
        group by current.phase`,
  );
}

/** Territories that the list may be filtered by: collectivités that own a startup or where its friction is, and their régions. */
export async function territoriesOfStartups(
  reader: Reader,
): Promise<{ slug: string; name: string }[]> {
  return rowsOf(
    reader,
    sql`with concerned as (
          select distinct place.id, place.region_code from organisation as place
          where kind in ('commune', 'epci', 'departement', 'region') and (
            id in (select owner_id from startup)
            or id in (select territory_id from friction join startup_friction on friction_id = friction.id)
          )
        )
        select slug, name from organisation
        where id in (select id from concerned)
          or (kind = 'region' and code in (select region_code from concerned))
        order by array_position(array['region', 'departement', 'epci', 'commune'], kind), name limit 200`,
  );
}

function conditionsOf({ q, phase, territory, incubator }: StartupFilters): SQL[] {
  const conditions = [sql`true`];
  if (incubator !== '' && incubator !== EVERY_INCUBATOR) conditions.push(inPortfolioOf(incubator));
  if (phase !== null) conditions.push(sql`current.phase = ${phase}`);
  if (q !== '') {
    const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    conditions.push(sql`(startup.words @@ websearch_to_tsquery('relais_french', ${q})
      or unaccent(startup.name) ilike unaccent(${pattern}))`);
  }
  if (territory !== '') {
    conditions.push(sql`exists (
      select 1 from organisation as place join organisation as local on (
        local.id = place.id or (place.kind = 'region' and local.region_code = place.code)
        or (place.kind = 'departement' and local.departement_code = place.code)
        or (place.kind = 'epci' and local.epci_code = place.code)
      )
      where place.slug = ${territory} and (local.id = startup.owner_id or local.id in (
        select territory_id from friction join startup_friction on friction_id = friction.id
        where startup_id = startup.id
      ))
    )`);
  }
  return conditions;
}
