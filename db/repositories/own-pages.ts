import { sql } from 'drizzle-orm';
import type { Actor } from '../../app/domain/accounts/account';
import { rowsOf, type Reader } from '../client';

/** Pages of a person's own that only some people have. */
export interface OwnPages {
  /** Somebody's sponsor today, and so with a desk. */
  readonly isSponsor: boolean;
  /** The organisation in whose name they act, where it funds a startup and so has a budget calendar; null otherwise. */
  readonly fundersSlug: string | null;
}

/** Which of those pages a person has, by indexes alone: it is asked with every page. */
export async function ownPagesOf(
  reader: Reader,
  { id, organisationId, attachment }: Actor,
): Promise<OwnPages> {
  const funder = attachment === 'confirmed' ? organisationId : null;
  const [row] = await rowsOf<OwnPages>(
    reader,
    sql`select exists (select 1 from engagement where sponsor_id = ${id} and ended_on is null) as "isSponsor",
          (select slug from organisation where organisation.id = ${funder}::int
            and (exists (select 1 from envelope where funder_id = organisation.id)
              or exists (select 1 from engagement where organisation_id = organisation.id and ended_on is null))) as "fundersSlug"`,
  );
  return row ?? { isSponsor: false, fundersSlug: null };
}
