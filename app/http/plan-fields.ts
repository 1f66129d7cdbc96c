import { z } from 'zod';
import { MOST_PLAN_DAYS, PLAN_YEARS, type PlanDay, type PlanYear } from '~/domain/handover/plan';
import { FIELD_SENTENCES } from '~/wording/shared';
import { dayField, decimal, optionalLine, paragraphs, wholeNumber } from './fields';

/** One year more than the vision covers. */
export const PLAN_YEAR_LINES = PLAN_YEARS + 1;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MOST_EUROS = 1_000_000_000;

/** A year is told whole, or left out. */
const yearLine = (index: number) => ({
  [`year-${index}`]: wholeNumber(FIRST_YEAR, LAST_YEAR).optional(),
  [`euros-${index}`]: decimal(0, MOST_EUROS).optional(),
  [`paidBy-${index}`]: optionalLine(),
});
const dayLine = (index: number) => ({
  [`heldOn-${index}`]: dayField().optional(),
  [`about-${index}`]: optionalLine(),
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => index);

const text = z.object({
  version: wholeNumber(0).required(),
  vision: paragraphs(),
  scenarios: paragraphs(),
  fallback: paragraphs(),
  organisation: paragraphs(),
});
const shape: Record<string, z.ZodType> = {};
for (const index of lines(PLAN_YEAR_LINES)) Object.assign(shape, yearLine(index));
for (const index of lines(MOST_PLAN_DAYS)) Object.assign(shape, dayLine(index));

/** The form of a plan; a line that is begun must be whole. */
export const planForm = z.intersection(
  text,
  z.object(shape).superRefine((values, context) => {
    const whole = (names: readonly string[]): void => {
      const isBegun = names.some((name) => !isEmpty(values[name]));
      for (const name of names) {
        if (isBegun && isEmpty(values[name])) {
          context.addIssue({ code: 'custom', path: [name], message: FIELD_SENTENCES.required });
        }
      }
    };
    for (const index of lines(PLAN_YEAR_LINES)) whole(Object.keys(yearLine(index)));
    for (const index of lines(MOST_PLAN_DAYS)) whole(Object.keys(dayLine(index)));
  }),
);

/** The years and days that a plan's form tells; of a year told twice, the last counts. */
export function planLines(values: Readonly<Record<string, unknown>>): {
  readonly years: readonly PlanYear[];
  readonly days: readonly PlanDay[];
} {
  const years = lines(PLAN_YEAR_LINES).flatMap((index): PlanYear[] => {
    const [year, euros] = [values[`year-${index}`], values[`euros-${index}`]];
    if (typeof year !== 'number' || typeof euros !== 'number') return [];
    return [{ year, cents: Math.round(euros * 100), paidBy: textOf(values[`paidBy-${index}`]) }];
  });
  const days = lines(MOST_PLAN_DAYS).flatMap((index): PlanDay[] => {
    const heldOn = values[`heldOn-${index}`] as PlanDay['heldOn'] | null;
    return heldOn === null ? [] : [{ heldOn, about: textOf(values[`about-${index}`]) }];
  });
  return { years: [...new Map(years.map((line) => [line.year, line])).values()], days };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
