import type { FileRefusal } from '../files/file';
import { addMonths, type Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';
import { isLive } from '../startups/standing';
import type { Phase } from '../startups/phase';
import { canDo, type MilestoneAct, type MilestoneState } from './milestone';

export type MilestoneRefusal =
  | 'startup-not-live'
  | 'milestone-closed'
  | 'due-before-startup'
  | 'due-too-far'
  | 'same-day'
  | 'reached-in-future'
  | 'reached-before-startup'
  | 'missed-before-its-day'
  | EvidenceRefusal
  | FileRefusal;

export type EvidenceRefusal =
  | 'link-missing'
  | 'figure-missing'
  | 'unit-missing'
  | 'figure-after-milestone'
  | 'file-missing'
  | 'log-line-missing'
  | 'log-line-not-public';

/** Nobody plans a milestone further ahead than five years: such a day is a mistyped year. */
export const MILESTONE_HORIZON_MONTHS = 60;

/** Why a milestone may not be planned for that day; null when it may. */
export function planRefusal(
  startup: { readonly phase: Phase; readonly openedOn: Day },
  dueOn: Day,
  today: Day,
): Refused<MilestoneRefusal> | null {
  if (!isLive(startup.phase)) return refuse('startup-not-live');
  return dayRefusal(startup, dueOn, today);
}

/** Why an act on a milestone is not possible in its state; null when it is. */
export function stateRefusal(
  phase: Phase,
  state: MilestoneState,
  act: MilestoneAct,
): Refused<MilestoneRefusal> | null {
  if (!isLive(phase)) return refuse('startup-not-live');
  return canDo(state, act) ? null : refuse('milestone-closed');
}

/** Why a milestone may not move from one day to another; null when it may. */
export function moveRefusal(
  startup: { readonly openedOn: Day },
  from: Day,
  to: Day,
  today: Day,
): Refused<MilestoneRefusal> | null {
  if (to === from) return refuse('same-day', { field: 'dueOn' });
  return dayRefusal(startup, to, today);
}

function dayRefusal(
  { openedOn }: { readonly openedOn: Day },
  dueOn: Day,
  today: Day,
): Refused<MilestoneRefusal> | null {
  const field = { field: 'dueOn' };
  if (dueOn < openedOn) return refuse('due-before-startup', field);
  return dueOn > addMonths(today, MILESTONE_HORIZON_MONTHS) ? refuse('due-too-far', field) : null;
}

/** Why a milestone may not be called missed yet: its day has not passed; null when it has. */
export function missRefusal(dueOn: Day, today: Day): Refused<MilestoneRefusal> | null {
  return dueOn < today ? null : refuse('missed-before-its-day');
}

/** Why a milestone may not be called reached on a day: it is ahead, or before the startup; null when it may. */
export function reachRefusal(
  startup: { readonly openedOn: Day },
  reachedOn: Day,
  today: Day,
): Refused<MilestoneRefusal> | null {
  if (reachedOn > today) return refuse('reached-in-future', { field: 'reachedOn' });
  return reachedOn < startup.openedOn
    ? refuse('reached-before-startup', { field: 'reachedOn' })
    : null;
}
