import { z } from 'zod';
import { parseYearDay, type Closing, type YearDay } from '~/domain/budget/calendar';
import { CLOSING_SENTENCES } from '~/wording/budget-calendar';

/** A day of every year, « 15/12 »; an empty field is null. */
const yearDayField = () =>
  z
    .string()
    .default('')
    .transform((typed, context): YearDay | null => {
      if (typed.trim() === '') return null;
      const parsed = parseYearDay(typed);
      if (parsed !== null) return parsed;
      context.addIssue({ code: 'custom', message: CLOSING_SENTENCES['not-a-year-day'] });
      return z.NEVER;
    });

/** First days closed and first days open again, of orders and of payments. */
export const closingFields = {
  ordersFrom: yearDayField(),
  ordersTo: yearDayField(),
  paymentsFrom: yearDayField(),
  paymentsTo: yearDayField(),
};

/** A closing from its two days: both or none, and not the same. */
export function pairOf(
  from: YearDay | null,
  to: YearDay | null,
  field: string,
  context: z.RefinementCtx,
): Closing | null {
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from !== to) return { from, to };
  const sentence = from === to ? 'same-day' : 'half-a-closing';
  context.addIssue({ code: 'custom', path: [field], message: CLOSING_SENTENCES[sentence] });
  return z.NEVER;
}
