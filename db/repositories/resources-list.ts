import { sql, type SQL } from 'drizzle-orm';
import type { ResourceFilters } from '../../app/domain/resources/filters';
import type { ListedResource } from '../../app/domain/resources/listed';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';
import { looksNeglected } from './resources-neglect';
import { answersText } from './text-question';

/** One page of the resources that the filters ask for on that day, by name, what is withdrawn last; all of them when there is no page. */
export async function listResources(
  reader: Reader,
  filters: ResourceFilters,
  today: Day,
  page: { readonly size: number; readonly offset: number } | null,
): Promise<ListedResource[]> {
  const range = page === null ? sql`` : sql`limit ${page.size} offset ${page.offset}`;
  return selectListed(
    reader,
    sql`where ${conditionsOf(filters, today)}
          order by withdrawn_on is not null, name collate "und-x-icu", id ${range}`,
  );
}

/** One resource as the list shows it; null when there is none of that slug. */
export async function listedResource(reader: Reader, slug: string): Promise<ListedResource | null> {
  const [row] = await selectListed(reader, sql`where slug = ${slug}`);
  return row ?? null;
}

function selectListed(reader: Reader, which: SQL): Promise<ListedResource[]> {
  return rowsOf(
    reader,
    sql`select resource.slug, resource.kind, resource.name, producer.slug as "producerSlug",
          coalesce(producer.short_name, producer.name) as "producerName", resource.purpose, resource.audience,
          resource.access_conditions as "accessConditions", resource.licence, resource.landing_url as "landingUrl",
          resource.documentation_url as "documentationUrl", resource.repository_url as "repositoryUrl", resource.contact,
          resource.maturity, resource.maintained_until::text as "maintainedUntil",
          (select label from resource_version where resource_id = resource.id order by released_on desc, id desc limit 1) as "versionLabel",
          resource.withdrawn_on::text as "withdrawnOn", resource.withdrawal_reason as "withdrawalReason",
          (select slug from resource as successor where successor.id = resource.successor_id) as "successorSlug",
          (published_at at time zone 'Europe/Paris')::date::text as "publishedOn",
          (changed_at at time zone 'Europe/Paris')::date::text as "changedOn",
          "liveReuses", "confirmedReuses"
        from (
          select * from resource ${which}
        ) as resource
        join organisation as producer on producer.id = resource.producer_id
        cross join lateral (
          select count(*)::int as "liveReuses", (count(*) filter (where state = 'confirmed'))::int as "confirmedReuses"
          from resource_reuse where resource_id = resource.id and state in ('declared', 'confirmed')
        ) as reused
        order by resource.withdrawn_on is not null, resource.name collate "und-x-icu", resource.id`,
  );
}

/** How many resources the filters ask for. */
export async function countResources(
  reader: Reader,
  filters: ResourceFilters,
  today: Day,
): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    reader,
    sql`select count(*)::int as count from resource where ${conditionsOf(filters, today)}`,
  );
  return row?.count ?? 0;
}

/** A choice among more is no choice: those with the most resources are offered. */
const MOST_OFFERED = 100;

/** The organisations that produce something of the common base. */
export async function producersOfResources(
  reader: Reader,
): Promise<{ slug: string; name: string }[]> {
  return rowsOf(
    reader,
    sql`select slug, name from (
          select organisation.slug, coalesce(organisation.short_name, organisation.name) as name
          from (
            select producer_id, count(*) as resources from resource group by producer_id
            order by resources desc, producer_id limit ${MOST_OFFERED}
          ) as producing join organisation on organisation.id = producer_id
        ) as producer order by name collate "und-x-icu", slug`,
  );
}

function conditionsOf(filters: ResourceFilters, today: Day): SQL {
  const { q, kind, producer, maturity, standing } = filters;
  const conditions = [sql`true`];
  if (q !== '') conditions.push(answersText(sql`resource.words`, q));
  if (kind !== null) conditions.push(sql`resource.kind = ${kind}`);
  if (maturity !== null) conditions.push(sql`resource.maturity = ${maturity}`);
  if (producer !== '')
    conditions.push(
      sql`resource.producer_id = (select id from organisation where slug = ${producer})`,
    );
  if (standing === 'en-service') conditions.push(sql`resource.withdrawn_on is null`);
  if (standing === 'delaissees') conditions.push(looksNeglected(today));
  if (standing === 'retirees') conditions.push(sql`resource.withdrawn_on is not null`);
  return sql.join(conditions, sql` and `);
}
