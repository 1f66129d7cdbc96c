import { findReview, impactLinesOf, type ReviewRecord } from 'db/repositories/reviews';
import { conditionsOf } from 'db/repositories/reviews-around';
import { standingOfSlug } from 'db/repositories/standing';
import { datesOf, frozenFrom, isFrozen } from '~/domain/reviews/calendar';
import { phasesToGrant } from '~/domain/reviews/decision';
import type { ConditionTold } from '~/domain/reviews/dossier-facts';
import type { ImpactLine } from '~/domain/reviews/impact';
import { mayPrepareReview } from '~/domain/reviews/permissions';
import type { Day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { decisionBefore } from './decisionBefore.server';

/** What the team writes for a committee, as it stands. */
export interface PreparationPage {
  readonly review: ReviewRecord;
  readonly frozenFrom: Day | null;
  readonly phases: readonly Phase[];
  readonly impact: readonly ImpactLine[];
  /** Those of the last decision. */
  readonly conditions: readonly ConditionTold[];
}

/** The preparation of a planned committee, for the team and staff until the dossier is frozen; null for anybody else and after. */
export async function readPreparation(
  ctx: Context,
  slug: string,
  id: number,
): Promise<PreparationPage | null> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  const review = standing && (await findReview(db, standing.startupId, id));
  if (!standing || !review || !mayPrepareReview(actor, standing)) return null;
  const dates = datesOf(review);
  if (review.state !== 'planned' || !isLive(standing.phase) || isFrozen(dates, today)) return null;
  const last = await decisionBefore(db, standing.startupId, review);
  return {
    review,
    frozenFrom: frozenFrom(dates.plannedOn, review.heldOn),
    phases: phasesToGrant(standing.phase),
    impact: await impactLinesOf(db, id),
    conditions: last === null ? [] : await conditionsOf(db, last.id),
  };
}
