import { addDays, daysBetween, type Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { MissionRole } from '../startups/mission';

/** A mission as its cost sees it. */
export interface CostedMission {
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly startsOn: Day;
  /** First day no longer on the team; null while it is open. */
  readonly endsOn: Day | null;
}

/** An intrapreneur is an agent whom their administration frees and goes on paying. */
const UNPAID_ROLES: readonly MissionRole[] = ['intrapreneur'];
const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;
const DAYS_A_YEAR = 365.25;

/** Euros-cents that the missions cost on one calendar day: their days a week, spread over seven. */
export function dailyCost(missions: readonly CostedMission[], rate: Cents, on: Day): number {
  let days = 0;
  for (const { role, daysPerWeek, startsOn, endsOn } of missions) {
    if (UNPAID_ROLES.includes(role) || startsOn > on || (endsOn !== null && endsOn <= on)) continue;
    days += daysPerWeek;
  }
  return (days * rate) / DAYS_A_WEEK;
}

/** A daily cost as a monthly one, in whole cents. */
export function monthly(perDay: number): Cents {
  return Math.round((perDay * DAYS_A_YEAR) / MONTHS_A_YEAR);
}

/** The days from which the missions' cost changes, inside of a half-open period, its start included. */
function changes(missions: readonly CostedMission[], from: Day, to: Day | null): readonly Day[] {
  const days = missions.flatMap(({ startsOn, endsOn }) =>
    endsOn === null ? [startsOn] : [startsOn, endsOn],
  );
  const inside = days.filter((on) => from < on && (to === null || on < to));
  return [...new Set([from, ...inside])].sort();
}

/** What the missions cost over a half-open period, in whole cents. */
export function costBetween(
  missions: readonly CostedMission[],
  rate: Cents,
  from: Day,
  to: Day,
): Cents {
  if (to <= from) return 0;
  const days = changes(missions, from, to);
  const cost = days.reduce(
    (sum, on, index) =>
      sum + dailyCost(missions, rate, on) * daysBetween(on, days[index + 1] ?? to),
    0,
  );
  return Math.round(cost);
}

/** The first day that a sum does not pay any more, from a day on; null when the missions end before it does. */
export function runsOutOn(
  sum: Cents,
  missions: readonly CostedMission[],
  rate: Cents,
  from: Day,
  besidesPerDay = 0,
): Day | null {
  const days = changes(missions, from, null);
  let left = sum;
  for (const [index, on] of days.entries()) {
    const team = dailyCost(missions, rate, on);
    const next = days[index + 1];
    // What is bought besides does not go on without a team.
    const perDay = team === 0 ? 0 : team + besidesPerDay;
    if (perDay > 0) {
      const lasts = Math.floor(left / perDay);
      if (next === undefined || lasts < daysBetween(on, next)) return addDays(on, lasts);
      left -= perDay * daysBetween(on, next);
    }
  }
  return null;
}
