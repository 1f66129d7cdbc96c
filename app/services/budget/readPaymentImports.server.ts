import { paymentImports } from 'db/repositories/budget-import';
import { mayKeepAccounts } from '~/domain/budget/permissions';
import { dayInParis } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

/** The accounting extracts that the person sent, newest first; null for whoever may not import. */
export async function readPaymentImports({ db, actor }: Context) {
  if (actor === null || !mayKeepAccounts(actor)) return null;
  const sent = await paymentImports.sentBy(db, actor.id);
  return sent.map(({ createdAt, ...rest }) => ({ ...rest, sentOn: dayInParis(createdAt) }));
}
