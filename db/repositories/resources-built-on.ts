import { sql, type SQL } from 'drizzle-orm';
import type { ReuseState } from '../../app/domain/resources/reuse';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

/** A resource that a startup builds on, or built on once, with when it was known. */
export interface BuiltOnRecord {
  readonly slug: string;
  readonly name: string;
  readonly producerName: string;
  readonly since: Day;
  readonly purpose: string;
  readonly state: ReuseState;
  readonly declaredAt: Date;
  readonly settledAt: Date | null;
  readonly endedOn: Day | null;
}

async function selectBuiltOn(reader: Reader, startup: SQL): Promise<readonly BuiltOnRecord[]> {
  const rows = await rowsOf<
    Omit<BuiltOnRecord, 'declaredAt' | 'settledAt'> & {
      declaredAt: string;
      settledAt: string | null;
    }
  >(
    reader,
    sql`select resource.slug, resource.name, coalesce(producer.short_name, producer.name) as "producerName",
          since::text, reuse.purpose, state, to_json(declared_at) #>> '{}' as "declaredAt",
          to_json(settled_at) #>> '{}' as "settledAt", ended_on::text as "endedOn"
        from resource_reuse as reuse join resource on resource.id = resource_id
        join organisation as producer on producer.id = producer_id
        where reuse.startup_id = (${startup}) order by since, reuse.id limit 200`,
  );
  return rows.map((row) => ({
    ...row,
    declaredAt: new Date(row.declaredAt),
    settledAt: row.settledAt === null ? null : new Date(row.settledAt),
  }));
}

/** What a startup builds on or built on, oldest first; those refused too. */
export async function builtOn(
  reader: Reader,
  startupId: number,
): Promise<readonly BuiltOnRecord[]> {
  return selectBuiltOn(reader, sql`${startupId}::int`);
}

/** The same by the startup's address. */
export async function builtOnBySlug(
  reader: Reader,
  slug: string,
): Promise<readonly BuiltOnRecord[]> {
  return selectBuiltOn(reader, sql`select id from startup where slug = ${slug}`);
}

/** Resources of the common base that came from a startup's service. */
export async function resourcesFrom(
  reader: Reader,
  slug: string,
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  return rowsOf(
    reader,
    sql`select resource.slug, resource.name from resource join startup on startup.id = startup_id
        where startup.slug = ${slug} order by resource.name limit 20`,
  );
}

/** What a startup's service says of itself, as a resource would. */
export async function serviceOffered(
  reader: Reader,
  slug: string,
): Promise<{
  readonly name: string;
  readonly startup: string;
  readonly purpose: string;
  readonly serviceUrl: string | null;
  readonly ownerSlug: string | null;
} | null> {
  const [row] = await rowsOf<{
    name: string;
    startup: string;
    purpose: string;
    serviceUrl: string | null;
    ownerSlug: string | null;
  }>(
    reader,
    sql`select startup.name, startup.slug as startup, pitch as purpose, service_url as "serviceUrl",
          organisation.slug as "ownerSlug"
        from startup left join organisation on organisation.id = owner_id where startup.slug = ${slug}`,
  );
  return row ?? null;
}
