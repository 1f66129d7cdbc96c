import type { ReviewRecord } from 'db/repositories/reviews';
import { frozenDossierOf, type FrozenDossier } from 'db/repositories/reviews-frozen';
import { datesOf, isFrozen } from '~/domain/reviews/calendar';
import { isLive, type Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { freezeDossier } from './freezeDossier.server';

/** Step of reading a committee: its frozen dossier, frozen now when its day has come; null while the team may still change it. */
export async function frozenByNow(
  ctx: Context,
  standing: Standing,
  review: ReviewRecord,
): Promise<FrozenDossier | null> {
  const frozen = await frozenDossierOf(ctx.db, review.id);
  const mustFreeze = review.state === 'planned' && isLive(standing.phase);
  if (frozen !== null || !mustFreeze || !isFrozen(datesOf(review), ctx.today)) return frozen;
  await freezeDossier(ctx, standing.slug, review.id);
  return frozenDossierOf(ctx.db, review.id);
}
