import { addDays, addMonths, daysBetween, type Day } from '~/domain/shared/day';
import { formatMonth, yearOf } from '~/wording/format';

/** The first day of a month on a time axis, with the words under it. */
export interface MonthTick {
  readonly day: Day;
  readonly month: string;
  /** On the first tick of a year. */
  readonly year: string | null;
}

/** Months between two ticks: as few as leave no more ticks than words have room. */
const STEPS = [1, 2, 3, 6, 12, 24] as const;
const MOST_TICKS = 12;
const DAYS_A_MONTH = 30.4;

/** The ticks of an axis, one each one, two, three… months, on months that the step divides (January always among them). */
export function monthTicks(from: Day, to: Day): readonly MonthTick[] {
  const months = daysBetween(from, to) / DAYS_A_MONTH;
  const step = STEPS.find((each) => months / each <= MOST_TICKS) ?? 60;
  const ticks: MonthTick[] = [];
  let year = '';
  for (let day = firstOfMonth(from); day < to; day = addMonths(day, 1)) {
    if (day < from || monthsSince1970(day) % step !== 0) continue;
    const ofYear = yearOf(day);
    ticks.push({ day, month: formatMonth(day), year: ofYear === year ? null : ofYear });
    year = ofYear;
  }
  return ticks;
}

function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - Number(day.slice(8)));
}

function monthsSince1970(day: Day): number {
  return (Number(day.slice(0, 4)) - 1970) * 12 + Number(day.slice(5, 7)) - 1;
}
