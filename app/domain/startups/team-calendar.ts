import { addDays, type Day } from '../shared/day';
import type { Phase } from './phase';
import { bandStanding, type BandStanding, type Stay } from './team';
import { sizeStretches, type SizeStretch } from './team-outlook';

/** What lies ahead of a team is drawn for three months at least, and for a year and a half at most. */
const LEAST_AHEAD_DAYS = 92;
const MOST_AHEAD_DAYS = 548;

/** A phase as a range of days: `[startsOn, endsOn)`, open while it lasts. */
export interface PhaseDays {
  readonly phase: Phase;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** Days of one phase on which a team has one size, and how that stands to the band there. */
export interface PhaseSize extends SizeStretch {
  readonly phase: Phase;
  readonly standing: BandStanding;
}

/** A team's days as they are drawn: `[from, to)`, and its size over them, phase by phase. */
export interface TeamCalendar {
  readonly from: Day;
  readonly to: Day;
  readonly sizes: readonly PhaseSize[];
}

/** The calendar of a team from its first day to some months ahead; a startup that is over ends with its last phase. */
export function teamCalendar(
  stays: readonly Stay[],
  phases: readonly PhaseDays[],
  today: Day,
  isLive: boolean,
): TeamCalendar {
  const starts = [...stays, ...phases].map(({ startsOn }) => startsOn);
  const ends = stays.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? startsOn]);
  const from = earliest([...starts, today]);
  const soonest = isLive ? addDays(today, LEAST_AHEAD_DAYS) : addDays(today, 1);
  const furthest = latest([soonest, ...ends]);
  const horizon = addDays(today, MOST_AHEAD_DAYS);
  const to = furthest < horizon ? furthest : horizon;
  return { from, to, sizes: phases.flatMap((phase) => sizesIn(phase, stays, { from, to })) };
}

function sizesIn(
  { phase, startsOn, endsOn }: PhaseDays,
  stays: readonly Stay[],
  axis: { readonly from: Day; readonly to: Day },
): readonly PhaseSize[] {
  const until = endsOn === null || endsOn > axis.to ? axis.to : endsOn;
  return sizeStretches(stays, latest([startsOn, axis.from]), until).map((stretch) => ({
    ...stretch,
    phase,
    standing: bandStanding(phase, stretch.size),
  }));
}

function earliest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b < a ? b : a));
}

function latest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b > a ? b : a));
}
