import { paymentImports, paymentsOfImport } from 'db/repositories/budget-import';
import { mayReadPaymentImport } from '~/domain/budget/payment-import';
import { dayInParis } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { planPaymentImport } from './planPaymentImport.server';

/** An import as its sender sees it: what it would do, or what it did; null for whoever may not see it. */
export async function readPaymentImport({ db, actor, today }: Context, id: number) {
  const sent = await paymentImports.find(db, id);
  if (sent === null || !mayReadPaymentImport(actor, sent)) return null;
  const { version, name, mapping, state, knownLines } = sent;
  return {
    ...{ id, version, name, mapping, state, knownLines },
    sentOn: dayInParis(sent.createdAt),
    plan: state === 'pending' ? await planPaymentImport(db, sent, today) : null,
    payments: state === 'completed' ? await paymentsOfImport(db, id) : [],
  };
}
