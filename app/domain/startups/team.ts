import { addDays, type Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';
import { LARGEST_TEAM, SMALLEST_TEAM } from './gates';
import type { MissionRole } from './mission';
import type { Phase } from './phase';
import { isLive, isRecentlyOver } from './standing';

/** A dated stay on a team: half-open range of days, still open when it has no end. */
export interface Stay {
  readonly accountId: number;
  readonly role: MissionRole;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly outOfBandReason: string | null;
}

export type TeamRefusal =
  | 'startup-not-live'
  | 'starts-before-startup'
  | 'ends-before-start'
  | 'overlapping-mission'
  | 'fifth-person-needs-reason'
  | 'mission-over'
  | 'not-longer'
  | 'prolonged-into-the-past'
  | 'mission-begun'
  | 'team-gone-needs-reason'
  | 'team-has-its-word';

/** How a team stands to the band of two to four; only a construction has one. */
export type BandStanding = 'free' | 'within' | 'below' | 'above';

/** Whether a team of that size (coaches not counted) is inside the band in that phase. */
export function bandStanding(phase: Phase, teamSize: number): BandStanding {
  if (phase !== 'construction') return 'free';
  if (teamSize < SMALLEST_TEAM) return 'below';
  return teamSize > LARGEST_TEAM ? 'above' : 'within';
}

/** The largest number of other people, coaches not counted, who are there on one day of a stay. */
export function mostOthersDuring(
  stay: Pick<Stay, 'accountId' | 'startsOn' | 'endsOn'>,
  team: readonly Stay[],
): number {
  const others = team.filter(
    (other) => other.role !== 'coach' && other.accountId !== stay.accountId,
  );
  // A team is largest on a day on which somebody joins.
  const joins = others
    .map((other) => other.startsOn)
    .filter((day) => day > stay.startsOn && (stay.endsOn === null || day < stay.endsOn));
  return Math.max(
    ...[stay.startsOn, ...joins].map(
      (day) => new Set(others.filter((other) => covers(other, day)).map((o) => o.accountId)).size,
    ),
  );
}

/** Why a person may not join for that stay; null when they may. `team` holds every stay of the startup, past ones too. */
export function joinRefusal(
  startup: { readonly phase: Phase; readonly openedOn: Day },
  stay: Stay,
  team: readonly Stay[],
): Refused<TeamRefusal> | null {
  if (!isLive(startup.phase)) return refuse('startup-not-live');
  if (stay.startsOn < startup.openedOn) {
    return refuse('starts-before-startup', { field: 'startsOn' });
  }
  if (stay.endsOn !== null && stay.endsOn <= stay.startsOn) {
    return refuse('ends-before-start', { field: 'lastDay' });
  }
  return crowdRefusal(startup.phase, stay, team);
}

/**
 * Why a stay may not be prolonged to that end (null: open-ended); null when it may. `team` holds the other stays. One
 * that ended lately is the same stay that goes on, so that no gap opens; it must reach today at least.
 */
export function prolongRefusal(
  phase: Phase,
  stay: Stay,
  endsOn: Day | null,
  team: readonly Stay[],
  today: Day,
): Refused<TeamRefusal> | null {
  if (!isLive(phase)) return refuse('startup-not-live');
  if (isOver(stay, today) && !isRecentlyOver(stay.endsOn, today)) return refuse('mission-over');
  if (stay.endsOn === null || (endsOn !== null && endsOn <= stay.endsOn)) {
    return refuse('not-longer', { field: 'lastDay' });
  }
  if (endsOn !== null && endsOn <= today) {
    return refuse('prolonged-into-the-past', { field: 'lastDay' });
  }
  return crowdRefusal(phase, { ...stay, endsOn }, team);
}

/** Whether nobody is there any more for that stay. */
export function isOver(stay: Pick<Stay, 'endsOn'>, today: Day): boolean {
  return stay.endsOn !== null && stay.endsOn <= today;
}

/** Why a stay may not end on that day (the first one no longer there); null when it may. */
export function endRefusal(stay: Stay, endsOn: Day, today: Day): Refused<TeamRefusal> | null {
  if (isOver(stay, today)) return refuse('mission-over');
  if (endsOn <= stay.startsOn) return refuse('ends-before-start', { field: 'lastDay' });
  if (stay.endsOn !== null && endsOn > stay.endsOn) {
    return refuse('not-longer', { field: 'lastDay' });
  }
  return null;
}

/** The first day no longer on the team, from the last day on it that people write. */
export function endAfter(lastDay: Day | null): Day | null {
  return lastDay === null ? null : addDays(lastDay, 1);
}

function crowdRefusal(
  phase: Phase,
  stay: Stay,
  team: readonly Stay[],
): Refused<TeamRefusal> | null {
  if (team.some((other) => other.accountId === stay.accountId && overlaps(other, stay))) {
    return refuse('overlapping-mission', { field: 'startsOn' });
  }
  const counted = phase === 'construction' && stay.role !== 'coach';
  if (counted && stay.outOfBandReason === null && mostOthersDuring(stay, team) >= LARGEST_TEAM) {
    return refuse('fifth-person-needs-reason', { field: 'outOfBandReason' });
  }
  return null;
}

/** Whether somebody is there for that stay on that day. */
export function covers(stay: Pick<Stay, 'startsOn' | 'endsOn'>, day: Day): boolean {
  return stay.startsOn <= day && (stay.endsOn === null || stay.endsOn > day);
}

function overlaps(a: Stay, b: Stay): boolean {
  const aEndsFirst = a.endsOn !== null && a.endsOn <= b.startsOn;
  const bEndsFirst = b.endsOn !== null && b.endsOn <= a.startsOn;
  return !aEndsFirst && !bEndsFirst;
}
