import { insertEnvelope } from 'db/repositories/envelopes';
import {
  calendarFacts,
  findReview,
  saveDecision,
  sponsorsOf,
  threadOf,
  type ReviewRecord,
} from 'db/repositories/reviews';
import { lockStanding } from 'db/repositories/standing';
import { phaseFacts } from 'db/repositories/startups';
import { nextReviewDue } from '~/domain/reviews/calendar';
import { decide, type Decision } from '~/domain/reviews/decision';
import { decidingSponsor, mayDecideReview } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import type { ReviewOutcome } from '~/domain/reviews/review';
import { addMonths, type Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import {
  done,
  refuse,
  type RefusalFacts,
  type Result,
  type SharedRefusal,
} from '~/domain/shared/result';
import { gateProblems, type GateProblem } from '~/domain/startups/gates';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openPhase } from '~/services/startups/openPhase.server';
import { formatDay } from '~/wording/format';
import { REVIEW_OUTCOMES, REVIEW_STATES, reviewDecidedNotice } from '~/wording/reviews';
import { tellAround } from './tellAround.server';

export interface DecisionToRecord {
  readonly reviewId: number;
  /** The version of the dossier that the decision is taken on. */
  readonly version: number;
  readonly outcome: ReviewOutcome;
  readonly opensPhase: Phase | null;
  /** In cents. */
  readonly amount: Cents | null;
  readonly months: number | null;
  readonly reason: string;
  /** The sponsor in whose name staff record it; null for a sponsor's own decision. */
  readonly sponsorId: number | null;
}

export interface DecisionRecorded {
  /** The phase that it opened; null when none changed. */
  readonly opened: Phase | null;
  /** What keeps the phase that it names from opening. */
  readonly waitsFor: readonly GateProblem[];
}

/**
 * Decides a committee in one transaction: the decision, its envelope from the deciding sponsor's organisation, and the
 * phase that it opens when the gate holds; otherwise the change of phase waits.
 */
export async function decideReview(
  ctx: Context,
  slug: string,
  asked: DecisionToRecord,
): Promise<Result<DecisionRecorded, ReviewRefusal | SharedRefusal>> {
  return act<DecisionRecorded, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const { actor } = ctx;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!actor || !mayDecideReview(actor, standing)) return refuse('forbidden');
    const { startupId } = standing;
    const review = await findReview(tx, startupId, asked.reviewId);
    if (!review) return refuse('not-found');
    if (review.version !== asked.version) return refuse('conflict', { facts: recorded(review) });
    if (review.state !== 'planned') return refuse('review-closed');
    const deciderId = decidingSponsor(actor, standing, asked.sponsorId);
    const decider = (await sponsorsOf(tx, startupId)).find((sponsor) => sponsor.id === deciderId);
    if (!decider) return refuse('sponsor-required', { field: 'sponsorId' });
    const proposed = { ...asked, amountCents: asked.amount };
    const verdict = decide(standing.phase, review.heldOn, proposed, ctx.today);
    if (!verdict.ok) return { ...verdict, facts: { heldOn: formatDay(review.heldOn) } };
    const decision = verdict.value;

    const thread = await threadOf(tx, startupId);
    const staysLive = isLive(decision.goesTo ?? standing.phase);
    const envelope = { reviewId: review.id, decider, thread };
    const grantedUntil = await grant(ctx, acting, startupId, decision, envelope);
    const { moneyEndsOn } = await calendarFacts(tx, startupId);
    const nextDueOn = staysLive ? nextReviewDue(ctx.today, moneyEndsOn) : null;
    await saveDecision(tx, review.id, decision, {
      decidedAt: ctx.now,
      decidedById: decider.id,
      recordedById: actor.id === decider.id ? null : actor.id,
      nextDueOn,
    });
    record({
      act: 'review.decided',
      subject: { kind: 'review', id: review.id },
      ...thread,
      after: {
        outcome: decision.outcome,
        opensPhase: decision.opensPhase,
        grantedCents: decision.grantedCents,
        grantedUntil,
        decidedById: decider.id,
        nextDueOn,
      },
      reason: decision.reason,
    });
    const followed = await followDecision(
      ctx,
      acting,
      startupId,
      standing.phase,
      decision,
      review.id,
    );
    const { outcome, reason } = decision;
    const waits = followed.waitsFor.length > 0;
    await tellAround(ctx, acting, startupId, (about) =>
      reviewDecidedNotice({ ...about, reviewId: review.id, outcome, reason, waits }),
    );
    return done(followed);
  });
}

/** Creates the envelope that a decision grants, from today on; the first day after its period, or null without money. */
async function grant(
  ctx: Context,
  { tx, record }: Acting,
  startupId: number,
  decision: Decision,
  from: {
    readonly reviewId: number;
    readonly decider: { readonly id: number; readonly organisationId: number };
    readonly thread: { startupId: number; frictionId?: number };
  },
): Promise<Day | null> {
  if (decision.grantedCents === null) return null;
  const endsOn = addMonths(ctx.today, decision.envelopeMonths);
  const id = await insertEnvelope(tx, {
    startupId,
    funderId: from.decider.organisationId,
    cents: decision.grantedCents,
    startsOn: ctx.today,
    endsOn,
    grantedById: from.decider.id,
    grantedAt: ctx.now,
    reviewId: from.reviewId,
  });
  record({
    act: 'envelope.granted',
    subject: { kind: 'envelope', id },
    ...from.thread,
    after: {
      cents: decision.grantedCents,
      startsOn: ctx.today,
      endsOn,
      funderId: from.decider.organisationId,
    },
  });
  return endsOn;
}

/** Opens the phase that a decision leads to when its gate holds; the decision is saved, so that the gate sees it. */
async function followDecision(
  ctx: Context,
  acting: Acting,
  startupId: number,
  from: Phase,
  { goesTo, reason }: Decision,
  reviewId: number,
): Promise<DecisionRecorded> {
  if (goesTo === null) return { opened: null, waitsFor: [] };
  const facts = await phaseFacts(acting.tx, startupId, ctx.today);
  const waitsFor = gateProblems(from, goesTo, facts);
  if (waitsFor.length > 0) return { opened: null, waitsFor };
  await openPhase(ctx, acting, { startupId, to: goesTo, reason, reviewId });
  return { opened: goesTo, waitsFor: [] };
}

/** What stands on record, for whoever decided on an earlier version. */
function recorded(review: ReviewRecord): RefusalFacts {
  return {
    state: REVIEW_STATES[review.state],
    ask: review.ask,
    ...(review.outcome === null ? {} : { outcome: REVIEW_OUTCOMES[review.outcome] }),
    ...(review.reason === null ? {} : { reason: review.reason }),
  };
}
