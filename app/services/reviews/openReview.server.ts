import type { Tx } from 'db/client';
import { findReview, type ReviewRecord } from 'db/repositories/reviews';
import { lockStanding } from 'db/repositories/standing';
import type { Actor } from '~/domain/accounts/account';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

interface OpenReview {
  readonly actor: Actor;
  readonly standing: Standing;
  readonly review: ReviewRecord;
}

/** Step that an act on a committee begins with: its startup locked, the person entitled, the committee one of the startup's. */
export async function openReview(
  { actor, today }: Context,
  tx: Tx,
  { slug, reviewId }: { readonly slug: string; readonly reviewId: number },
  mayAct: (actor: Actor, standing: Standing) => boolean,
): Promise<Result<OpenReview, SharedRefusal>> {
  const standing = await lockStanding(tx, slug, today);
  if (!standing) return refuse('not-found');
  if (!actor || !mayAct(actor, standing)) return refuse('forbidden');
  const review = await findReview(tx, standing.startupId, reviewId);
  return review ? done({ actor, standing, review }) : refuse('not-found');
}
