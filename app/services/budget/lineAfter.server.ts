import type { findLine, NewLine } from 'db/repositories/budget';
import type { Actor } from '~/domain/accounts/account';
import type { Context } from '~/services/shared/context.server';

/** What a line that follows an order repeats of it, written by that person now. */
export function lineAfter(
  ctx: Context,
  author: Actor,
  startupId: number,
  order: NonNullable<Awaited<ReturnType<typeof findLine>>>,
): Omit<NewLine, 'kind' | 'amountCents' | 'happenedOn'> {
  return {
    startupId,
    envelopeId: order.envelopeId,
    commitmentId: order.id,
    reversesId: null,
    invoiceId: null,
    invoiceNumber: null,
    label: order.label,
    supplier: order.supplier,
    activity: order.activity,
    resource: order.resource,
    at: ctx.now,
    authorId: author.id,
    reason: null,
  };
}
