import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { done, refuse, type Result } from '../shared/result';
import type { Phase } from '../startups/phase';
import { isLive } from '../startups/standing';
import { nextPhases } from '../startups/transitions';
import { isExplained, SHORTEST_REASON } from './explanation';
import type { ReviewOutcome } from './review';

/** What is granted lasts until the next committee. */
export const GRANTED_MONTHS = 6;
/** A provisional decision lasts one or two months: the time to bring the evidence that is missing. */
export const PROVISIONAL_MONTHS = [1, 2] as const;
export type ProvisionalMonths = (typeof PROVISIONAL_MONTHS)[number];

/** A decision as somebody asks to record it. */
export interface ProposedDecision {
  readonly outcome: ReviewOutcome;
  readonly opensPhase: Phase | null;
  readonly amountCents: Cents | null;
  readonly months: number | null;
  /** Why; for a provisional one, the evidence that is missing. */
  readonly reason: string;
}

/** A decision that holds, with all that follows from it. */
export interface Decision {
  readonly outcome: ReviewOutcome;
  /** The phase that a favourable decision names. */
  readonly opensPhase: Phase | null;
  readonly grantedCents: Cents | null;
  readonly provisionalMonths: ProvisionalMonths | null;
  readonly reason: string;
  /** How long the money lasts. */
  readonly envelopeMonths: number;
  /** Where the startup goes with it; null when it stays in its phase. */
  readonly goesTo: Phase | null;
}

/** Why a decision is not recorded. */
export const DECISION_REFUSALS = [
  'not-live',
  'too-early',
  'reason-required',
  'reason-too-short',
  'phase-not-reachable',
  'amount-required',
  'amount-unexpected',
  'months-required',
] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

/** The phases that `granted` may name: the current one again, or one that a favourable review opens. */
export function phasesToGrant(current: Phase): readonly Phase[] {
  if (!isLive(current)) return [];
  return [current, ...nextPhases(current).filter((phase) => isLive(phase) || phase === 'opere')];
}

type Verdict = Result<Decision, DecisionRefusal>;
type Rule = (current: Phase, proposed: ProposedDecision) => Verdict;

/** What each outcome requires, and what follows from it. */
const OUTCOMES: Readonly<Record<ReviewOutcome, Rule>> = {
  granted: (current, proposed) => {
    const { opensPhase } = proposed;
    if (opensPhase === null || !phasesToGrant(current).includes(opensPhase)) {
      return refuse('phase-not-reachable', { field: 'opensPhase' });
    }
    if (proposed.amountCents === null) return refuse('amount-required', { field: 'amount' });
    return done({ ...common(proposed), opensPhase, goesTo: other(opensPhase, current) });
  },
  provisional: (_, proposed) => {
    const months = PROVISIONAL_MONTHS.find((each) => each === proposed.months);
    if (months === undefined) return refuse('months-required', { field: 'months' });
    return done({ ...common(proposed), provisionalMonths: months, envelopeMonths: months });
  },
  handover: (current, proposed) =>
    done({
      ...common(proposed),
      opensPhase: 'consolidation',
      goesTo: other('consolidation', current),
    }),
  stopped: (current, proposed) => {
    if (proposed.amountCents !== null) return refuse('amount-unexpected', { field: 'amount' });
    const end = current === 'investigation' ? 'abandon-investigation' : 'abandon';
    return done({ ...common(proposed), goesTo: end });
  },
};

/** Decides a committee of a live startup, from the day it is held: what its outcome requires is there, and what follows is said. */
export function decide(
  current: Phase,
  heldOn: Day,
  proposed: ProposedDecision,
  today: Day,
): Verdict {
  if (!isLive(current)) return refuse('not-live');
  if (today < heldOn) return refuse('too-early');
  if (proposed.reason.trim() === '') return refuse('reason-required', { field: 'reason' });
  if (!isExplained(proposed.reason)) {
    return refuse('reason-too-short', { field: 'reason', facts: { least: SHORTEST_REASON } });
  }
  return OUTCOMES[proposed.outcome](current, proposed);
}

function common({ outcome, amountCents, reason }: ProposedDecision): Decision {
  return {
    outcome,
    opensPhase: null,
    grantedCents: amountCents,
    provisionalMonths: null,
    reason,
    envelopeMonths: GRANTED_MONTHS,
    goesTo: null,
  };
}

function other(phase: Phase, current: Phase): Phase | null {
  return phase === current ? null : phase;
}
