import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';
import { idList } from './id-list';

/** A resource among the most reused, and how much it is. */
export interface ReusedMost {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly reuses: number;
}

/** The resources with most confirmed reuses. */
export async function mostReused(reader: Reader, most: number): Promise<readonly ReusedMost[]> {
  return rowsOf(
    reader,
    sql`select resource.id, resource.slug, resource.name, counted.reuses from (
          select resource_id, count(*)::int as reuses from resource_reuse
          where state = 'confirmed' group by resource_id
        ) as counted join resource on resource.id = resource_id
        order by reuses desc, resource.name limit ${most}`,
  );
}

/** The name and the page of whoever reuses, where `startup` and `organisation` are joined. */
const REUSER_NAME = sql`coalesce(startup.name, organisation.short_name, organisation.name)`;
const REUSER_HREF = sql`case when startup.id is null then '/organisations/' || organisation.slug else '/startups/' || startup.slug end`;

/** Who reuses one of some resources. */
export interface ReuseLink {
  readonly resourceId: number;
  readonly reuser: string;
  readonly name: string;
  readonly href: string;
}

/** The confirmed reuses of those resources by whoever reuses most of them. */
export async function linksOf(
  reader: Reader,
  resourceIds: readonly number[],
  mostReusers: number,
): Promise<readonly ReuseLink[]> {
  if (resourceIds.length === 0) return [];
  return rowsOf(
    reader,
    sql`with link as (
          select resource_id, organisation_id, startup_id from resource_reuse
          where state = 'confirmed' and resource_id in (${idList(resourceIds)})
        ), reuser as (
          select organisation_id, startup_id from link group by organisation_id, startup_id
          order by count(*) desc, startup_id, organisation_id limit ${mostReusers}
        )
        select link.resource_id as "resourceId",
          case when startup.id is null then 'o' || organisation.id else 's' || startup.id end as reuser,
          ${REUSER_NAME} as name, ${REUSER_HREF} as href
        from link join reuser on reuser.organisation_id is not distinct from link.organisation_id
          and reuser.startup_id is not distinct from link.startup_id
        left join organisation on organisation.id = link.organisation_id
        left join startup on startup.id = link.startup_id
        order by link.resource_id, name`,
  );
}

/** Who reuses by those declarations: an organisation or a startup with its page, by the number of the declaration. */
export async function reusersOf(
  reader: Reader,
  reuseIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly name: string; readonly href: string }>> {
  if (reuseIds.length === 0) return new Map();
  const rows = await rowsOf<{ id: number; name: string; href: string }>(
    reader,
    sql`select reuse.id, ${REUSER_NAME} as name, ${REUSER_HREF} as href
        from resource_reuse as reuse left join organisation on organisation.id = reuse.organisation_id
        left join startup on startup.id = reuse.startup_id where reuse.id in (${idList(reuseIds)})`,
  );
  return new Map(rows.map(({ id, ...reuser }) => [id, reuser]));
}

/** How many distinct organisations and startups reuse those resources. */
export async function countReusers(
  reader: Reader,
  resourceIds: readonly number[],
): Promise<number> {
  if (resourceIds.length === 0) return 0;
  const [row] = await rowsOf<{ count: number }>(
    reader,
    sql`select count(distinct (organisation_id, startup_id))::int as count from resource_reuse
        where state = 'confirmed' and resource_id in (${idList(resourceIds)})`,
  );
  return row?.count ?? 0;
}

/** Declarations of a resource that its producer has not answered. */
export interface ReusesWaiting {
  readonly slug: string;
  readonly name: string;
  readonly since: Day;
}

/** What waits for the answer of that organisation, oldest first. */
export async function reusesToConfirm(
  reader: Reader,
  producerId: number,
): Promise<readonly ReusesWaiting[]> {
  return selectWaiting(reader, sql`producer_id = ${producerId}`);
}

/** What waits for staff: nobody is confirmed as an agent of the producer. */
export async function reusesWithoutProducer(reader: Reader): Promise<readonly ReusesWaiting[]> {
  return selectWaiting(
    reader,
    sql`not exists (select from account where organisation_id = producer_id and attachment = 'confirmed')`,
  );
}

function selectWaiting(reader: Reader, whose: SQL): Promise<ReusesWaiting[]> {
  return rowsOf(
    reader,
    sql`select slug, name,
          (min(declared_at) at time zone 'Europe/Paris')::date::text as since
        from resource_reuse join resource on resource.id = resource_id
        where state = 'declared' and ${whose} group by resource.id order by min(declared_at) limit 10`,
  );
}
