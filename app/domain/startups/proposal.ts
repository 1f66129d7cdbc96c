import type { Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';
import { prolongRefusal, type Stay, type TeamRefusal } from './team';
import type { ProposalState } from './mission';
import type { Phase } from './phase';

export type ProposalRefusal =
  'already-proposed' | 'proposal-settled' | 'proposal-outdated' | 'team-gone-nobody-to-ask';

/** Why an answer to a proposal comes too late; null when it still waits. */
export function settleRefusal(state: ProposalState): Refused<ProposalRefusal> | null {
  return state === 'waiting' ? null : refuse('proposal-settled');
}

/**
 * The days of a mission that is accepted today: nobody was there before the team's word, so that a first day that has
 * passed becomes today. Refused when nothing is left of it.
 */
export function acceptedDays(
  proposed: { readonly startsOn: Day; readonly endsOn: Day | null },
  today: Day,
): { readonly startsOn: Day; readonly endsOn: Day | null } | Refused<ProposalRefusal> {
  const startsOn = proposed.startsOn < today ? today : proposed.startsOn;
  if (proposed.endsOn !== null && proposed.endsOn <= startsOn) return refuse('proposal-outdated');
  return { startsOn, endsOn: proposed.endsOn };
}

/**
 * Why a proposed prolongation may not be accepted today; null when it may: the mission still ends on the day that the
 * proposal was made for, and the rules of prolonging hold. `others` holds the other stays of the team.
 */
export function prolongationRefusal(
  phase: Phase,
  stay: Stay,
  proposed: { readonly startsOn: Day; readonly endsOn: Day | null },
  others: readonly Stay[],
  today: Day,
): Refused<ProposalRefusal | TeamRefusal> | null {
  if (stay.endsOn !== proposed.startsOn) return refuse('proposal-outdated');
  return prolongRefusal(phase, stay, proposed.endsOn, others, today);
}
