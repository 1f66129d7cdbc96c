import type { Phase } from './phase';

/** Stays of that many days, ended or still lasting, and how many there are. */
export interface Stays {
  readonly days: number;
  readonly ended: boolean;
  readonly count: number;
}

/** From that day on, that share has not ended. */
export interface SurvivalStep {
  readonly days: number;
  readonly share: number;
}

/** How long startups stay in each live phase, and how long they live. */
export interface PhaseLengths {
  readonly phases: readonly {
    readonly phase: Phase;
    /** Phases that have ended, and the median of their days. */
    readonly ended: number;
    readonly medianDays: number | null;
    /** Days by which half have left it, those that are still in it counted as far as they are known. */
    readonly halfLeftBy: number | null;
  }[];
  /** The share not stopped, month after month since the opening. */
  readonly survival: readonly SurvivalStep[];
}

/** What lasts for how long, those that still last included as far as they are known (Kaplan and Meier, 1958). Steps of the ends, from day 0 to the longest stay: nothing is known beyond. */
export function survivalOf(stays: readonly Stays[]): SurvivalStep[] {
  const byDay = new Map<number, { ended: number; lasting: number }>();
  for (const { days, ended, count } of stays) {
    const day = byDay.get(days) ?? { ended: 0, lasting: 0 };
    if (ended) day.ended += count;
    else day.lasting += count;
    byDay.set(days, day);
  }
  let known = stays.reduce((sum, { count }) => sum + count, 0);
  let share = 1;
  const steps: SurvivalStep[] = [{ days: 0, share: 1 }];
  for (const [days, { ended, lasting }] of [...byDay].sort(([a], [b]) => a - b)) {
    if (ended > 0) {
      share *= 1 - ended / known;
      steps.push({ days, share });
    }
    known -= ended + lasting;
  }
  const longest = Math.max(0, ...byDay.keys());
  return steps.at(-1)?.days === longest ? steps : [...steps, { days: longest, share }];
}

/** The share that has not ended after so many days; null beyond what is known. */
export function shareAfter(steps: readonly SurvivalStep[], days: number): number | null {
  const last = steps.at(-1);
  if (last === undefined || days > last.days) return null;
  return steps.findLast((step) => step.days <= days)?.share ?? null;
}

/** The day by which half have ended; null while more than half last beyond what is known. */
export function halfLife(steps: readonly SurvivalStep[]): number | null {
  // A share is a product of fractions: half of them may come out as a hair more than a half.
  return steps.find(({ share }) => share <= 0.5 + 1e-9)?.days ?? null;
}

/** The median of the stays that have ended, and how many they are; null when none has. */
export function medianOfEnded(stays: readonly Stays[]): { median: number | null; count: number } {
  const ended = stays.filter((stay) => stay.ended).sort((a, b) => a.days - b.days);
  const count = ended.reduce((sum, stay) => sum + stay.count, 0);
  if (count === 0) return { median: null, count };
  const at = (place: number): number => {
    let before = 0;
    for (const stay of ended) {
      before += stay.count;
      if (place < before) return stay.days;
    }
    return 0;
  };
  return { median: (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2, count };
}

const DAYS_PER_MONTH = 30.44;

/** The days of so many months. */
export function daysOfMonths(months: number): number {
  return Math.round(months * DAYS_PER_MONTH);
}

/** The same shares month after month alone, up to so many, and to where nothing more is known. */
export function monthly(steps: readonly SurvivalStep[], months: number): SurvivalStep[] {
  const days = Array.from({ length: months + 1 }, (_, month) => daysOfMonths(month));
  const last = steps.at(-1);
  const known = days.flatMap((each) => {
    const share = shareAfter(steps, each);
    return share === null ? [] : [{ days: each, share }];
  });
  return last !== undefined && last.days > (known.at(-1)?.days ?? 0) ? [...known, last] : known;
}
