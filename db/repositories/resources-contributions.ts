import { eq, sql } from 'drizzle-orm';
import { readContent, type ResourceContent } from '../../app/domain/resources/content';
import type { ContributionState } from '../../app/domain/resources/resource';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { resourceContribution } from '../schema/resources';

/** A contribution as it is recorded. */
export interface ContributionRow {
  readonly id: number;
  /** The resource that it would change; null for a new one. */
  readonly resourceId: number | null;
  readonly content: ResourceContent;
  readonly note: string;
  readonly contributedById: number;
  readonly contributedAt: Date;
  readonly state: ContributionState;
  readonly settledAt: Date | null;
  readonly answer: string | null;
  readonly acceptedAsId: number | null;
  readonly version: number;
}

const columns = {
  id: resourceContribution.id,
  resourceId: resourceContribution.resourceId,
  content: resourceContribution.content,
  note: resourceContribution.note,
  contributedById: resourceContribution.contributedById,
  contributedAt: resourceContribution.contributedAt,
  state: resourceContribution.state,
  settledAt: resourceContribution.settledAt,
  answer: resourceContribution.answer,
  acceptedAsId: resourceContribution.acceptedAsId,
  version: resourceContribution.version,
};

/** The contribution of that number, locked when an act is to settle it; null when there is none. */
export async function contributionOf(
  reader: Reader,
  id: number,
  lock: boolean,
): Promise<ContributionRow | null> {
  const query = reader
    .select(columns)
    .from(resourceContribution)
    .where(eq(resourceContribution.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row === undefined ? null : { ...row, content: readContent(row.content) };
}

/** A new contribution; answers its number. */
export async function insertContribution(
  tx: Tx,
  contribution: Pick<
    ContributionRow,
    'resourceId' | 'content' | 'note' | 'contributedById' | 'contributedAt'
  >,
): Promise<number> {
  const [row] = await tx
    .insert(resourceContribution)
    .values({ ...contribution, content: { ...contribution.content } })
    .returning({ id: resourceContribution.id });
  if (row === undefined) throw new Error('the contribution was not recorded');
  return row.id;
}

/** How a contribution ended: accepted as a resource, refused with an answer, or taken back. */
export interface Settlement {
  readonly state: Exclude<ContributionState, 'waiting'>;
  readonly settledById: number;
  readonly settledAt: Date;
  readonly answer: string | null;
  readonly acceptedAsId: number | null;
}

/** Ends a contribution. */
export async function settleContribution(
  tx: Tx,
  id: number,
  settlement: Settlement,
): Promise<void> {
  await tx
    .update(resourceContribution)
    .set({ ...settlement, version: sql`${resourceContribution.version} + 1` })
    .where(eq(resourceContribution.id, id));
}

/** A contribution in a list. */
export interface ListedContribution {
  readonly id: number;
  readonly name: string;
  /** Whether it would change a resource that is there. */
  readonly isChange: boolean;
  readonly state: ContributionState;
  readonly contributedOn: Day;
  readonly contributorName: string | null;
  readonly contributorOrganisation: string | null;
  readonly settledOn: Day | null;
}

/** Contributions, those that wait first (the oldest on top), then the newest answers: of one person, or of everybody. */
export async function listContributions(
  reader: Reader,
  asked: {
    readonly contributedById: number | null;
    readonly size: number;
    readonly offset: number;
  },
): Promise<{ readonly rows: ListedContribution[]; readonly total: number }> {
  const whose =
    asked.contributedById === null ? sql`true` : sql`contributed_by_id = ${asked.contributedById}`;
  const rows = await rowsOf<ListedContribution & { total: number }>(
    reader,
    sql`select contribution.id, content ->> 'name' as name, resource_id is not null as "isChange", state,
          (contributed_at at time zone 'Europe/Paris')::date::text as "contributedOn",
          (settled_at at time zone 'Europe/Paris')::date::text as "settledOn", account.name as "contributorName",
          coalesce(organisation.short_name, organisation.name) as "contributorOrganisation", total
        from (
          select *, count(*) over ()::int as total from resource_contribution where ${whose}
          order by state = 'waiting' desc, case when state = 'waiting' then contributed_at end, settled_at desc, id desc
          limit ${asked.size} offset ${asked.offset}
        ) as contribution
        join account on account.id = contributed_by_id
        left join organisation on organisation.id = account.organisation_id
        order by state = 'waiting' desc, case when state = 'waiting' then contributed_at end, settled_at desc, contribution.id desc`,
  );
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many contributions wait for an answer, and since when the oldest does. */
export async function contributionsWaiting(
  reader: Reader,
): Promise<{ count: number; oldest: Day | null }> {
  const [row] = await rowsOf<{ count: number; oldest: Day | null }>(
    reader,
    sql`select count(*)::int as count, (min(contributed_at) at time zone 'Europe/Paris')::date::text as oldest
        from resource_contribution where state = 'waiting'`,
  );
  return row ?? { count: 0, oldest: null };
}

/** Who contributed, and the resource that it would change or became. */
export async function aroundContribution(
  reader: Reader,
  id: number,
): Promise<{
  readonly contributorName: string | null;
  readonly contributorOrganisation: string | null;
  readonly changedSlug: string | null;
  readonly acceptedSlug: string | null;
}> {
  const [row] = await rowsOf<Awaited<ReturnType<typeof aroundContribution>>>(
    reader,
    sql`select account.name as "contributorName", coalesce(organisation.short_name, organisation.name) as "contributorOrganisation",
          (select slug from resource where resource.id = contribution.resource_id) as "changedSlug",
          (select slug from resource where resource.id = contribution.accepted_as_id) as "acceptedSlug"
        from resource_contribution as contribution join account on account.id = contributed_by_id
        left join organisation on organisation.id = account.organisation_id where contribution.id = ${id}`,
  );
  if (row === undefined) throw new Error(`no contribution ${id}`);
  return row;
}
