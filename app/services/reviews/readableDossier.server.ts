import { findReview } from 'db/repositories/reviews';
import { isHeardOn } from 'db/repositories/reviews-around';
import { standingOfSlug } from 'db/repositories/standing';
import { mayReadDossier } from '~/domain/reviews/permissions';
import type { Context } from '~/services/shared/context.server';
import { openDossier, type OpenDossier } from './openDossier.server';

/** The dossier of a committee for whoever may read it; null for anybody else, and where there is none. */
export async function readableDossier(
  ctx: Context,
  slug: string,
  reviewId: number,
): Promise<OpenDossier | null> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  const review = standing && (await findReview(db, standing.startupId, reviewId));
  if (!standing || !review) return null;
  const isHeard = actor !== null && (await isHeardOn(db, reviewId, actor.id));
  if (!mayReadDossier(actor, standing, review.state, isHeard)) return null;
  return openDossier(ctx, standing, review);
}
