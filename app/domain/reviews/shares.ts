import { addMonths, type Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';
import { GRANTED_MONTHS } from './decision';
import type { ReviewOutcome, ReviewState } from './review';

/** What a sponsor's share is judged on: the decision that it adds to. */
export interface SharedDecision {
  readonly state: ReviewState;
  readonly outcome: ReviewOutcome | null;
  readonly decidedOn: Day | null;
  readonly provisionalMonths: number | null;
  /** A later committee has decided since. */
  readonly isOvertaken: boolean;
}

/** The first day after the period that a decision grants money for; null when it grants none. */
export function grantedUntil(
  decision: Pick<SharedDecision, 'outcome' | 'decidedOn' | 'provisionalMonths'>,
): Day | null {
  const { outcome, decidedOn, provisionalMonths } = decision;
  if (outcome === null || outcome === 'stopped' || decidedOn === null) return null;
  return addMonths(decidedOn, provisionalMonths ?? GRANTED_MONTHS);
}

/**
 * Until when a sponsor who did not carry the decision may say what their organisation gives: while its period runs, for
 * a live startup, and until another committee decides. Answers the first day after the period.
 */
export function checkShare(
  decision: SharedDecision,
  isLive: boolean,
  today: Day,
): Result<Day, 'share-closed'> {
  const until = grantedUntil(decision);
  const isOpen = decision.state === 'decided' && isLive && !decision.isOvertaken;
  return isOpen && until !== null && today < until ? done(until) : refuse('share-closed');
}

interface Decided {
  readonly id: number;
  readonly decidedAt: Date | null;
}

/** Whether another committee of the startup has decided since. */
export function isOvertaken({ id, decidedAt }: Decided, others: readonly Decided[]): boolean {
  return others.some(
    (other) =>
      other.id !== id && other.decidedAt !== null && Number(other.decidedAt) > Number(decidedAt),
  );
}
