import { lockStanding } from 'db/repositories/standing';
import { phaseFacts, reasonOfReview, startupRecord } from 'db/repositories/startups';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayChangePhase } from '~/domain/startups/permissions';
import type { Phase } from '~/domain/startups/phase';
import { isStopped, unansweredIn, type PostMortemText } from '~/domain/startups/post-mortem';
import { phaseRefusal, type PhaseRefusal } from '~/domain/startups/phase-change';
import { needsReason, phaseMove } from '~/domain/startups/transitions';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { GATE_SENTENCES, PHASE_LABELS } from '~/wording/startups';
import { openPhase } from './openPhase.server';
import { recordPostMortem } from './recordPostMortem.server';

export interface PhaseChange {
  readonly slug: string;
  readonly version: number;
  readonly to: Phase;
  /** Empty: the reason that the waiting review published, when the next phase follows from it. */
  readonly reason: string;
  readonly overrideReason: string | null;
  /** What the startup leaves, when it is stopped. */
  readonly postMortem?: PostMortemText;
}

type Refusal = SharedRefusal | PhaseRefusal | 'reason-missing' | 'post-mortem-missing';

/** Opens a startup's next phase by hand of staff: its gate holds, or they override it with a written reason that is shown. */
export async function changePhase(
  ctx: Context,
  change: PhaseChange,
): Promise<Result<string, Refusal>> {
  return act<string, Refusal>(ctx, async (acting) => {
    const { tx } = acting;
    const standing = await lockStanding(tx, change.slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayChangePhase(ctx.actor)) return refuse('forbidden');
    const { id, version } = await startupRecord(tx, standing.startupId);
    if (version !== change.version) {
      return refuse('conflict', { facts: { to: PHASE_LABELS[standing.phase] } });
    }
    const facts = await phaseFacts(tx, id, ctx.today);
    const refused = phaseRefusal(facts.current, change.to, facts, change.overrideReason);
    if (refused) {
      const { problems, ...refusal } = refused;
      return { ...refusal, facts: { missing: problems.map((it) => GATE_SENTENCES[it]).join(' ') } };
    }

    const move = phaseMove(facts.current, change.to);
    const review = facts.favourableReview;
    const reviewId = review?.opensPhase === change.to ? review.id : undefined;
    const inherits = move !== null && !needsReason(move) && reviewId !== undefined;
    const reason = change.reason || (inherits ? await reasonOfReview(tx, reviewId) : '');
    if (reason === '') return refuse('reason-missing', { field: 'reason' });
    const { postMortem } = change;
    const unanswered = isStopped(change.to) ? unansweredIn(postMortem) : null;
    if (unanswered !== null) return refuse('post-mortem-missing', { field: unanswered });
    const isOverridden =
      change.overrideReason !== null &&
      phaseRefusal(facts.current, change.to, facts, null) !== null;
    await openPhase(ctx, acting, {
      startupId: id,
      to: change.to,
      reason,
      ...(reviewId === undefined ? {} : { reviewId }),
      ...(isOverridden ? { overrideReason: change.overrideReason } : {}),
    });
    if (postMortem && isStopped(change.to)) await recordPostMortem(ctx, acting, id, postMortem);
    return done(standing.slug);
  });
}
