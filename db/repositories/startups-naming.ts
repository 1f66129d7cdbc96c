import { eq, or, sql } from 'drizzle-orm';
import type { Reader } from '../client';
import { startup } from '../schema/startups';

/** The startup of that slug, else the only one of that name (in any case); null when there is none, or when several share the name. */
export async function startupNamed(
  reader: Reader,
  named: string,
): Promise<{ id: number; name: string } | null> {
  const slugged = named.toLowerCase();
  const rows = await reader
    .select({ id: startup.id, name: startup.name, slug: startup.slug })
    .from(startup)
    .where(or(eq(startup.slug, slugged), sql`lower(${startup.name}) = lower(${named})`))
    .limit(2);
  const row =
    rows.find(({ slug }) => slug === slugged) ?? (rows.length === 1 ? rows[0] : undefined);
  return row === undefined ? null : { id: row.id, name: row.name };
}
