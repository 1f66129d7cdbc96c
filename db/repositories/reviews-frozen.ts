import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { review } from '../schema/reviews';
import { reviewDossier } from '../schema/reviews-around';
import { startup } from '../schema/startups';

/** A dossier as it was frozen. */
export interface FrozenDossier {
  readonly toldOn: Day;
  readonly takenAt: Date;
  /** The document as JSON, to the byte. */
  readonly document: string;
  readonly sha256: string;
}

/** The frozen dossier of a committee; null while it is not frozen. */
export async function frozenDossierOf(
  reader: Reader,
  reviewId: number,
): Promise<FrozenDossier | null> {
  const [row] = await reader
    .select({
      toldOn: reviewDossier.toldOn,
      takenAt: reviewDossier.takenAt,
      document: reviewDossier.document,
      sha256: reviewDossier.sha256,
    })
    .from(reviewDossier)
    .where(eq(reviewDossier.reviewId, reviewId));
  return row ?? null;
}

/** Keeps a dossier for good (the table is append-only). */
export async function insertFrozenDossier(
  tx: Tx,
  reviewId: number,
  frozen: FrozenDossier,
): Promise<void> {
  await tx.insert(reviewDossier).values({ reviewId, ...frozen });
}

/** Planned committees held until that day whose dossier is not frozen yet. */
export async function reviewsToFreeze(
  reader: Reader,
  heldUntil: Day,
): Promise<readonly { readonly id: number; readonly slug: string }[]> {
  return reader
    .select({ id: review.id, slug: startup.slug })
    .from(review)
    .innerJoin(startup, eq(startup.id, review.startupId))
    .leftJoin(reviewDossier, eq(reviewDossier.reviewId, review.id))
    .where(
      and(
        eq(review.state, 'planned'),
        lte(review.heldOn, heldUntil),
        isNull(reviewDossier.reviewId),
      ),
    )
    .orderBy(sql`${review.heldOn}, ${review.id}`);
}

/** The names that accounts bear today, by number. */
export async function namesOf(
  reader: Reader,
  accountIds: readonly number[],
): Promise<Readonly<Record<number, string>>> {
  if (accountIds.length === 0) return {};
  const rows = await reader
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, [...accountIds]));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
