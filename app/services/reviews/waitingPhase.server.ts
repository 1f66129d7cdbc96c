import { phaseFacts } from 'db/repositories/startups';
import { awaitedReview, gateProblems, type GateProblem } from '~/domain/startups/gates';
import type { Phase } from '~/domain/startups/phase';
import type { Context } from '~/services/shared/context.server';

/** A phase that a committee decided to open and that its gate still keeps shut. */
export interface WaitingPhase {
  readonly reviewId: number;
  readonly phase: Phase;
  readonly problems: readonly GateProblem[];
}

/** Step of reading committees: the phase that the last decision opens and that waits; null when none does. */
export async function waitingPhase(ctx: Context, startupId: number): Promise<WaitingPhase | null> {
  const facts = await phaseFacts(ctx.db, startupId, ctx.today);
  const review = awaitedReview(facts.current, facts);
  if (review === null) return null;
  const problems = gateProblems(facts.current, review.opensPhase, facts);
  return { reviewId: review.id, phase: review.opensPhase, problems };
}
