import { addMonths, daysBetween, type Day } from '../shared/day';
import type { Phase } from './phase';

/** A first version is expected three months after construction began (DOMAIN, the six-month clock). */
export const FIRST_VERSION_MONTHS = 3;
/** The service is expected in use six months after construction began. */
export const IN_USE_MONTHS = 6;

/** The six-month clock of a startup on some day. */
export interface SixMonthClock {
  /** First day in construction. */
  readonly startedOn: Day;
  readonly firstVersionOn: Day;
  readonly inUseOn: Day;
  readonly daysElapsed: number;
  /** Days until the service is expected in use; negative when that day has passed. */
  readonly daysLeft: number;
}

/** The day on which the clock of a startup starts: its first one in construction; null while it has none. */
export function clockStart(
  phases: readonly { readonly phase: Phase; readonly startsOn: Day }[],
): Day | null {
  const starts = phases
    .filter(({ phase }) => phase === 'construction')
    .map((past) => past.startsOn);
  return starts.sort()[0] ?? null;
}

/** The first day after a startup's last construction; null while it is in it, or before. Phases in the order that they followed each other. */
export function builtOn(
  phases: readonly { readonly phase: Phase; readonly startsOn: Day }[],
): Day | null {
  const last = phases.map(({ phase }) => phase).lastIndexOf('construction');
  return last < 0 ? null : (phases[last + 1]?.startsOn ?? null);
}

/** The six-month clock that started on a day, read today. */
export function sixMonthClock(startedOn: Day, today: Day): SixMonthClock {
  const inUseOn = addMonths(startedOn, IN_USE_MONTHS);
  return {
    startedOn,
    firstVersionOn: addMonths(startedOn, FIRST_VERSION_MONTHS),
    inUseOn,
    daysElapsed: daysBetween(startedOn, today),
    daysLeft: daysBetween(today, inUseOn),
  };
}

/** The day by which a startup is expected in use, while it is in construction; null when its clock does not run. */
export function expectedInUseOn(
  startup: { readonly phase: Phase; readonly clockStartedOn: Day | null },
  today: Day,
): Day | null {
  if (startup.phase !== 'construction' || startup.clockStartedOn === null) return null;
  return sixMonthClock(startup.clockStartedOn, today).inUseOn;
}
