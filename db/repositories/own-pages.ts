import { sql, type SQL } from 'drizzle-orm';
import { account } from '../schema/accounts';

/** Pages of a person's own that only some people have. */
export interface OwnPages {
  /** Somebody's sponsor today, and so with a desk. */
  readonly isSponsor: boolean;
  /** The organisation in whose name they act, where it funds a startup and so has a budget calendar; null otherwise. */
  readonly fundersSlug: string | null;
}

/** Which of those pages the account of a query has, by indexes alone: it is asked with every page. */
export const ownPagesOfAccount = {
  isSponsor: sql<boolean>`exists (select 1 from engagement where sponsor_id = ${account.id} and ended_on is null)`,
  fundersSlug: sql<string | null>`(
    select slug from organisation where organisation.id = ${account.organisationId} and ${account.attachment} = 'confirmed'
      and (exists (select 1 from envelope where funder_id = organisation.id)
        or exists (select 1 from engagement where organisation_id = organisation.id and ended_on is null)))`,
} as const satisfies Record<keyof OwnPages, SQL>;
