import { addDays, addMonths, type Day } from '../shared/day';
import { FIRST_VERSION_MONTHS, IN_USE_MONTHS } from '../startups/clock';

/** The usual steps of a construction's six months, in their order. */
export const CADENCE_STEPS = [
  'users-met',
  'starting-point',
  'first-version',
  'figures-published',
  'checked',
  'in-use',
] as const;
export type CadenceStep = (typeof CADENCE_STEPS)[number];

interface Cadence {
  readonly months: number;
  readonly days: number;
  /** Steps that have to be reached before. */
  readonly after: readonly CadenceStep[];
}

/** When each step is expected after the start of construction: the first version and the use are the six-month clock's. */
export const CADENCE: Readonly<Record<CadenceStep, Cadence>> = {
  'users-met': { months: 0, days: 14, after: [] },
  'starting-point': { months: 1, days: 0, after: ['users-met'] },
  'first-version': { months: FIRST_VERSION_MONTHS, days: 0, after: ['users-met'] },
  'figures-published': { months: 4, days: 0, after: ['first-version'] },
  checked: { months: 5, days: 0, after: ['first-version'] },
  'in-use': { months: IN_USE_MONTHS, days: 0, after: ['first-version', 'checked'] },
};

/** The day on which a step is expected when construction starts on that day. */
export function cadenceDay(step: CadenceStep, startsOn: Day): Day {
  const { months, days } = CADENCE[step];
  return addDays(addMonths(startsOn, months), days);
}
