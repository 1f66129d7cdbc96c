import { calendarFacts, reviewsOf, type ReviewRecord } from 'db/repositories/reviews';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { mayPlanReview } from '~/domain/reviews/permissions';
import { reviewDueOn } from '~/domain/reviews/schedule';
import type { ReviewOutcome, ReviewState } from '~/domain/reviews/review';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import type { Phase } from '~/domain/startups/phase';
import { isLive, type Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { waitingPhase, type WaitingPhase } from './waitingPhase.server';

/** A committee as everyone may read it. */
export interface ReviewView {
  readonly id: number;
  readonly state: ReviewState;
  readonly heldOn: Day;
  readonly outcome: ReviewOutcome | null;
  readonly opensPhase: Phase | null;
  readonly grantedCents: Cents | null;
  readonly provisionalMonths: number | null;
  readonly reason: string | null;
  readonly decidedOn: Day | null;
  readonly decidedBy: string | null;
  readonly recordedBy: string | null;
  readonly nextDueOn: Day | null;
}

export interface ReviewsView {
  readonly startupName: string;
  /** When the next committee is due; null once the startup is over. */
  readonly nextDueOn: Day | null;
  readonly isLate: boolean;
  readonly reviews: readonly ReviewView[];
  readonly waiting: WaitingPhase | null;
  readonly mayPlan: boolean;
}

/** The committees of a startup with their decisions and when the next is due, for everyone; null when there is no such startup. */
export async function readReviews(ctx: Context, slug: string): Promise<ReviewsView | null> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (!standing) return null;
  const reviews = await reviewsOf(ctx.db, standing.startupId);
  const nextDueOn = await dueOn(ctx, standing, reviews);
  const isPlanned = reviews.some((review) => review.state === 'planned');
  const { name } = await startupRecord(ctx.db, standing.startupId);
  return {
    startupName: name,
    nextDueOn,
    isLate: nextDueOn !== null && nextDueOn < ctx.today,
    reviews: reviews.map(viewOf),
    waiting: await waitingPhase(ctx, standing.startupId),
    mayPlan: mayPlanReview(ctx.actor) && isLive(standing.phase) && !isPlanned,
  };
}

async function dueOn(
  ctx: Context,
  standing: Standing,
  reviews: readonly ReviewRecord[],
): Promise<Day | null> {
  if (!isLive(standing.phase)) return null;
  const [last] = reviews
    .filter((review) => review.state === 'decided')
    .sort((a, b) => Number(b.decidedAt) - Number(a.decidedAt));
  const { openedOn, investigationEndsOn } = await calendarFacts(ctx.db, standing.startupId);
  return reviewDueOn({ openedOn, investigationEndsOn, nextDueOn: last?.nextDueOn ?? null });
}

function viewOf(review: ReviewRecord): ReviewView {
  const { id, state, heldOn, outcome, opensPhase, grantedCents, provisionalMonths } = review;
  const { reason, decidedBy, recordedBy, nextDueOn } = review;
  const decidedOn = review.decidedAt === null ? null : dayInParis(review.decidedAt);
  return {
    ...{ id, state, heldOn, outcome, opensPhase, grantedCents, provisionalMonths },
    ...{ reason, decidedOn, decidedBy, recordedBy, nextDueOn },
  };
}
