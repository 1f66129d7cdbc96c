import { eq, or, sql } from 'drizzle-orm';
import type { ResourceContent } from '../../app/domain/resources/content';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { resource, resourceVersion } from '../schema/resources';

/** A resource as it is recorded. */
export interface ResourceRow extends ResourceContent {
  readonly id: number;
  readonly slug: string;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly withdrawnOn: Day | null;
  readonly withdrawalReason: string | null;
  readonly successorId: number | null;
  readonly version: number;
}

/** The columns of a recorded resource, without its words for the search. */
export const resourceColumns = {
  id: resource.id,
  slug: resource.slug,
  kind: resource.kind,
  name: resource.name,
  producerId: resource.producerId,
  startupId: resource.startupId,
  purpose: resource.purpose,
  audience: resource.audience,
  accessConditions: resource.accessConditions,
  licence: resource.licence,
  landingUrl: resource.landingUrl,
  documentationUrl: resource.documentationUrl,
  repositoryUrl: resource.repositoryUrl,
  contact: resource.contact,
  maturity: resource.maturity,
  maintainedUntil: resource.maintainedUntil,
  publishedAt: resource.publishedAt,
  changedAt: resource.changedAt,
  withdrawnOn: resource.withdrawnOn,
  withdrawalReason: resource.withdrawalReason,
  successorId: resource.successorId,
  version: resource.version,
};

/** The resource of that address; null when there is none. */
export async function findResource(reader: Reader, slug: string): Promise<ResourceRow | null> {
  const [row] = await reader.select(resourceColumns).from(resource).where(eq(resource.slug, slug));
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockResource(tx: Tx, slug: string): Promise<ResourceRow | null> {
  const [row] = await tx
    .select(resourceColumns)
    .from(resource)
    .where(eq(resource.slug, slug))
    .for('update');
  return row ?? null;
}

/** The resource of that slug, else the only one of that name (in any case); null when there is none, or when several share the name. */
export async function resourceNamed(reader: Reader, named: string): Promise<ResourceRow | null> {
  const slugged = named.toLowerCase();
  const rows = await reader
    .select(resourceColumns)
    .from(resource)
    .where(or(eq(resource.slug, slugged), sql`lower(${resource.name}) = lower(${named})`))
    .limit(2);
  return (
    rows.find(({ slug }) => slug === slugged) ?? (rows.length === 1 ? (rows[0] ?? null) : null)
  );
}

/** Addresses that begin like a proposed one. */
export async function resourceSlugsLike(
  reader: Reader,
  proposed: string,
): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ slug: resource.slug })
    .from(resource)
    .where(or(eq(resource.slug, proposed), sql`starts_with(${resource.slug}, ${`${proposed}-`})`));
  return new Set(rows.map(({ slug }) => slug));
}

/** A new resource; answers its number. */
export async function insertResource(
  tx: Tx,
  slug: string,
  content: ResourceContent,
  now: Date,
): Promise<number> {
  const [row] = await tx
    .insert(resource)
    .values({ ...content, slug, publishedAt: now, changedAt: now })
    .returning({ id: resource.id });
  if (row === undefined) throw new Error('the resource was not recorded');
  return row.id;
}

/** What a resource says from now on. */
export async function saveContent(
  tx: Tx,
  id: number,
  content: ResourceContent,
  now: Date,
): Promise<void> {
  await tx
    .update(resource)
    .set({ ...content, changedAt: now, version: sql`${resource.version} + 1` })
    .where(eq(resource.id, id));
}

/** That a resource is no longer offered: since when, why, and what replaces it. */
export async function saveWithdrawal(
  tx: Tx,
  id: number,
  withdrawal: Pick<ResourceRow, 'withdrawnOn' | 'withdrawalReason' | 'successorId'>,
  now: Date,
): Promise<void> {
  await tx
    .update(resource)
    .set({ ...withdrawal, changedAt: now, version: sql`${resource.version} + 1` })
    .where(eq(resource.id, id));
}

/** A version that the producer published. */
export interface NewResourceVersion {
  readonly label: string;
  readonly releasedOn: Day;
  readonly changes: string;
  readonly url: string | null;
}

/** Adds a version to a resource. */
export async function insertResourceVersion(
  tx: Tx,
  resourceId: number,
  version: NewResourceVersion,
): Promise<void> {
  await tx.insert(resourceVersion).values({ ...version, resourceId });
}
