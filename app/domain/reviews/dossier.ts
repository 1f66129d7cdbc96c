import type { MilestoneState } from '../milestones/milestone';
import type { ReuseState } from '../resources/reuse';
import { dayInParis, type Day } from '../shared/day';

/** Up to when the dossier knows what happened: a day's end, and never what came with the decision itself or after it. */
export interface Horizon {
  readonly lastDay: Day;
  readonly decidedAt: Date | null;
}

/** Whether something written at that instant was known then. */
export function wasKnown(at: Date, { lastDay, decidedAt }: Horizon): boolean {
  return dayInParis(at) <= lastDay && (decidedAt === null || at < decidedAt);
}

/** A milestone with all its dates, as it stands today. */
export interface MilestoneHistory {
  readonly state: MilestoneState;
  readonly dueOn: Day;
  readonly closedOn: Day | null;
  /** Every time it was moved, oldest first. */
  readonly moves: readonly { readonly fromDueOn: Day; readonly at: Date }[];
}

/** A milestone as it stood then: later moves and a later end are undone. */
export interface MilestoneThen {
  readonly state: MilestoneState;
  readonly dueOn: Day;
  /** The dates it had before, oldest first. */
  readonly earlierDueOn: readonly Day[];
  readonly isLate: boolean;
}

/** Tells a milestone as the dossier knew it. */
export function milestoneThen(milestone: MilestoneHistory, horizon: Horizon): MilestoneThen {
  const known = milestone.moves.filter((move) => wasKnown(move.at, horizon));
  const nextMove = milestone.moves[known.length];
  const dueOn = nextMove?.fromDueOn ?? milestone.dueOn;
  const isClosed = milestone.closedOn !== null && milestone.closedOn <= horizon.lastDay;
  const state = isClosed ? milestone.state : 'planned';
  return {
    state,
    dueOn,
    earlierDueOn: known.map((move) => move.fromDueOn),
    isLate: state === 'planned' && dueOn < horizon.lastDay,
  };
}

/** A reuse as it stands today, with when each thing became known. */
export interface ReuseHistory {
  readonly state: ReuseState;
  readonly declaredAt: Date;
  readonly settledAt: Date | null;
  readonly endedOn: Day | null;
}

/** Where a reuse stood as the dossier knew it: `declared` before the producer's answer; null when it was not there, refused or over. */
export function reuseThen(
  reuse: ReuseHistory,
  horizon: Horizon,
): Extract<ReuseState, 'declared' | 'confirmed'> | null {
  if (!wasKnown(reuse.declaredAt, horizon)) return null;
  if (reuse.endedOn !== null && reuse.endedOn <= horizon.lastDay) return null;
  const isSettled = reuse.settledAt !== null && wasKnown(reuse.settledAt, horizon);
  if (!isSettled) return 'declared';
  return reuse.state === 'refused' ? null : 'confirmed';
}
