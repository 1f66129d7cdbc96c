import { slugOfReview } from 'db/repositories/reviews';
import type { Context } from '~/services/shared/context.server';

/** The address of the startup whose committee that is; null when there is none. Says nothing about rights: the act does. */
export async function findReviewSlug(ctx: Context, reviewId: number): Promise<string | null> {
  return slugOfReview(ctx.db, reviewId);
}
