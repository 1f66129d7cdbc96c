import { calendarAt, lockFunder, saveClosings } from 'db/repositories/budget-calendar';
import type { Closing } from '~/domain/budget/calendar';
import { mayKeepCalendar } from '~/domain/budget/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { closingWords } from '~/wording/budget-forecast';

export interface Closings {
  /** The version that its author saw; 0 while the usual calendar of its kind holds. */
  readonly version: number;
  readonly orders: Closing | null;
  readonly payments: Closing | null;
}

/** Writes down when a funder takes no order and pays nothing: from then on every forecast counts with it. */
export async function saveFunderCalendar(
  ctx: Context,
  slug: string,
  { version, orders, payments }: Closings,
): Promise<Result<null, SharedRefusal>> {
  return act<null, SharedRefusal>(ctx, async ({ tx, record }) => {
    const found = await calendarAt(tx, slug);
    if (found === null || !mayKeepCalendar(ctx.actor, found.id)) return refuse('not-found');
    await lockFunder(tx, found.id);
    const kept = (await calendarAt(tx, slug)) ?? found;
    const { calendar } = kept;
    if (kept.version !== version) {
      const facts = {
        orders: closingWords(calendar.orders),
        payments: closingWords(calendar.payments),
      };
      return refuse('conflict', { facts });
    }
    await saveClosings(tx, found.id, { orders, payments });
    record({
      act: 'funder_calendar.changed',
      subject: { kind: 'organisation', id: found.id },
      before: { orders: written(calendar.orders), payments: written(calendar.payments) },
      after: { orders: written(orders), payments: written(payments) },
    });
    return done(null);
  });
}

function written(closing: Closing | null): string | null {
  return closing === null ? null : `${closing.from}/${closing.to}`;
}
