import {
  calendarFacts,
  saveDecision,
  sponsorsOf,
  threadOf,
  type ReviewRecord,
} from 'db/repositories/reviews';
import { insertConditions } from 'db/repositories/reviews-around';
import { phaseFacts } from 'db/repositories/startups';
import { datesOf, dossierDay, nextReviewDue } from '~/domain/reviews/calendar';
import { conditionLines } from '~/domain/reviews/conditions';
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
import { REVIEW_OUTCOMES, REVIEW_STATES } from '~/wording/reviews';
import { reviewDecidedNotice } from '~/wording/reviews-mail';
import { keepDossier } from './keepDossier.server';
import { openReview } from './openReview.server';
import { writeAround } from './writeAround.server';
import { writeShare, type Share } from './writeShare.server';

export interface DecisionToRecord {
  readonly reviewId: number;
  /** The version of the dossier that the decision is taken on. */
  readonly version: number;
  readonly outcome: ReviewOutcome;
  readonly opensPhase: Phase | null;
  /** In cents. */
  readonly amount: Cents | null;
  /** The part of it that is kept for the year into which the period runs. */
  readonly nextYearAmount: Cents | null;
  readonly months: number | null;
  readonly reason: string;
  /** One condition on each line; empty when there is none. */
  readonly conditions: string;
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
 * Decides a committee in one transaction: the decision with its conditions on the dossier as it was read, the line of the
 * deciding sponsor's organisation with its envelopes, and the phase that it opens when the gate holds; otherwise the
 * change of phase waits. The other sponsors say afterwards what their organisations give (`giveShare`).
 */
export async function decideReview(
  ctx: Context,
  slug: string,
  asked: DecisionToRecord,
): Promise<Result<DecisionRecorded, ReviewRefusal | SharedRefusal>> {
  return act<DecisionRecorded, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const opened = await openReview(ctx, tx, { slug, reviewId: asked.reviewId }, mayDecideReview);
    if (!opened.ok) return opened;
    const { actor, standing, review } = opened.value;
    const { startupId } = standing;
    if (review.version !== asked.version) return refuse('conflict', { facts: recorded(review) });
    if (review.state !== 'planned') return refuse('review-closed');
    const deciderId = decidingSponsor(actor, standing, asked.sponsorId);
    const sponsors = await sponsorsOf(tx, startupId);
    const decider = sponsors.find((sponsor) => sponsor.id === deciderId);
    if (!decider) return refuse('sponsor-required', { field: 'sponsorId' });
    const proposed = { ...asked, amountCents: asked.amount };
    const verdict = decide(standing.phase, review.heldOn, proposed, ctx.today);
    if (!verdict.ok) {
      return { ...verdict, facts: { ...verdict.facts, heldOn: formatDay(review.heldOn) } };
    }
    const conditions = conditionLines(asked.conditions);
    if (!conditions.ok) return conditions;
    const decision = verdict.value;

    const thread = await threadOf(tx, startupId);
    const read = { lastDay: dossierDay(datesOf(review), ctx.today), decidedAt: ctx.now };
    await keepDossier(ctx, acting, startupId, review, read);
    const granted = await grant(ctx, acting, decision, {
      ...{ startupId, thread, sponsor: decider },
      ...{ reviewId: review.id, nextYearCents: asked.nextYearAmount },
    });
    if (!granted.ok) return granted;
    const grantedUntil = granted.value;
    const { moneyEndsOn } = await calendarFacts(tx, startupId);
    const staysLive = isLive(decision.goesTo ?? standing.phase);
    const nextDueOn = staysLive
      ? nextReviewDue(ctx.today, moneyEndsOn, decision.provisionalMonths)
      : null;
    await saveDecision(tx, review.id, decision, {
      decidedAt: ctx.now,
      decidedById: decider.id,
      recordedById: actor.id === decider.id ? null : actor.id,
      nextDueOn,
    });
    await insertConditions(tx, review.id, conditions.value);
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
        conditions: conditions.value.length,
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
    const { outcome, grantedCents, opensPhase, reason } = decision;
    const told = { outcome, grantedCents, opensPhase, reason, conditions: conditions.value };
    const waits = followed.waitsFor.length > 0;
    const givers = outcome === 'stopped' ? [] : sponsors;
    await writeAround(ctx, acting, standing, `/${review.id}`, (letter) => {
      const giver = givers.find((sponsor) => sponsor.id === letter.accountId);
      const shareAwaited = giver !== undefined && giver.organisationId !== decider.organisationId;
      return reviewDecidedNotice({ ...letter, ...told, waits, shareAwaited });
    });
    return done(followed);
  });
}

/** Writes what the deciding sponsor gives; the first day after its period, or null without money. */
async function grant(
  ctx: Context,
  acting: Acting,
  { outcome, grantedCents, reason, envelopeMonths }: Decision,
  from: Omit<Share, 'cents' | 'words' | 'endsOn'>,
): Promise<Result<Day | null, ReviewRefusal>> {
  if (outcome === 'stopped') return done(null);
  const endsOn = addMonths(ctx.today, envelopeMonths);
  const share = { ...from, cents: grantedCents, words: reason, endsOn };
  const written = await writeShare(ctx, acting, share);
  return written.ok ? done(grantedCents === null ? null : endsOn) : written;
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
