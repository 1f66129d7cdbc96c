import { addDays, daysBetween, type Day } from '../shared/day';
import type { Phase } from './phase';
import { isLive } from './standing';
import { bandStanding, covers, type BandStanding, type Stay } from './team';

/** A mission's end is worth a word thirty days ahead (issue 4, §1): time to prolong it or to find somebody. */
export const MISSION_END_DAYS = 30;
/** A team that leaves the band is announced two months ahead: finding somebody takes longer than prolonging. */
export const BAND_AHEAD_DAYS = 60;

/** People counted in the band on a day: coaches are not. */
export function teamSizeOn(stays: readonly Stay[], on: Day): number {
  const there = stays.filter((stay) => stay.role !== 'coach' && covers(stay, on));
  return new Set(there.map((stay) => stay.accountId)).size;
}

/** Consecutive days on which a team has the same size: `[from, to)`. */
export interface SizeStretch {
  readonly from: Day;
  readonly to: Day;
  readonly size: number;
}

/** The size of a team over `[from, to)`, cut where it changes. */
export function sizeStretches(stays: readonly Stay[], from: Day, to: Day): readonly SizeStretch[] {
  if (from >= to) return [];
  const changes = stays
    .flatMap((stay) => (stay.endsOn === null ? [stay.startsOn] : [stay.startsOn, stay.endsOn]))
    .filter((day) => day > from && day < to);
  const cuts = [...new Set([from, ...changes])].sort();
  const stretches: SizeStretch[] = [];
  cuts.forEach((cut, index) => {
    const size = teamSizeOn(stays, cut);
    const end = cuts[index + 1] ?? to;
    const last = stretches.at(-1);
    if (last?.size === size) stretches[stretches.length - 1] = { ...last, to: end };
    else stretches.push({ from: cut, to: end, size });
  });
  return stretches;
}

/** How a team will leave the band: on which day, on which side, and who comes and goes that day. */
export interface BandExit {
  readonly on: Day;
  readonly standing: Extract<BandStanding, 'below' | 'above'>;
  readonly size: number;
  readonly leaving: readonly number[];
  readonly joining: readonly number[];
}

/**
 * The first day after today, within two months, on which a team in construction that is inside the band leaves it, or
 * one outside leaves it on the other side; null when none comes, or when the phase has no band.
 */
export function bandExit(phase: Phase, stays: readonly Stay[], today: Day): BandExit | null {
  let before = bandStanding(phase, teamSizeOn(stays, today));
  if (before === 'free') return null;
  const until = addDays(today, BAND_AHEAD_DAYS + 1);
  for (const { from, size } of sizeStretches(stays, today, until).slice(1)) {
    const standing = bandStanding(phase, size);
    if ((standing === 'below' || standing === 'above') && standing !== before) {
      return { on: from, standing, size, ...movesOn(stays, from) };
    }
    before = standing;
  }
  return null;
}

function movesOn(stays: readonly Stay[], on: Day): Pick<BandExit, 'leaving' | 'joining'> {
  const counted = stays.filter((stay) => stay.role !== 'coach');
  const eve = addDays(on, -1);
  const there = (day: Day) =>
    new Set(counted.filter((stay) => covers(stay, day)).map((stay) => stay.accountId));
  const [was, is] = [there(eve), there(on)];
  return {
    leaving: [...was].filter((id) => !is.has(id)),
    joining: [...is].filter((id) => !was.has(id)),
  };
}

/** Days until the last day of a stay that ends within thirty days and that no later stay of that person follows; null when it is none. */
export function daysToEnd(stay: Stay, team: readonly Stay[], today: Day): number | null {
  if (stay.endsOn === null || !covers(stay, today)) return null;
  const { endsOn } = stay;
  const left = daysBetween(today, addDays(endsOn, -1));
  if (left > MISSION_END_DAYS) return null;
  const goesOn = team.some((other) => other.accountId === stay.accountId && covers(other, endsOn));
  return goesOn ? null : left;
}

/** What is to be said of a team today: how it stands to the band, how it will leave it, and whose mission ends. */
export interface TeamOutlook<S extends Stay> {
  readonly size: number;
  readonly band: BandStanding;
  readonly exit: BandExit | null;
  readonly ending: readonly S[];
}

/** The outlook of a team; a startup that is no longer live has nothing to announce. */
export function teamOutlook<S extends Stay>(
  phase: Phase,
  stays: readonly S[],
  today: Day,
): TeamOutlook<S> {
  const size = teamSizeOn(stays, today);
  return {
    size,
    band: bandStanding(phase, size),
    exit: bandExit(phase, stays, today),
    ending: isLive(phase) ? stays.filter((stay) => daysToEnd(stay, stays, today) !== null) : [],
  };
}
