import type { z } from 'zod';
import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import type { LedgerRefusal } from '~/domain/budget/rules';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { certifyService } from '~/services/budget/certifyService.server';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { recordInvoice } from '~/services/budget/recordInvoice.server';
import { recordPayment } from '~/services/budget/recordPayment.server';
import { reverseEntry } from '~/services/budget/reverseEntry.server';
import type { Context } from '~/services/shared/context.server';
import { BUDGET_REFUSALS } from '~/wording/budget';
import type { Done } from '~/wording/done';
import { certificationForm, invoiceForm, orderForm, paymentForm, reversalForm } from './forms';

type Writing<T> = (
  ctx: Context,
  slug: string,
  value: T,
) => Promise<Result<number, LedgerRefusal | SharedRefusal>>;

/** Writes what one of the ledger's forms asks, by its intent. */
export async function writeLine(request: Request, context: RequestContext, slug: string) {
  const write = async <S extends z.ZodType>(
    schema: S,
    writing: Writing<z.output<S>>,
    done: Done,
  ) => {
    const form = await readForm(request, schema);
    if (!form.ok) return form.answer;
    return answer(await writing(contextOf(context, form), slug, form.value), form, {
      ...{ to: `/startups/${slug}/budget`, done },
      sentences: BUDGET_REFUSALS,
    });
  };
  switch (await intentOf(request)) {
    case 'order':
      return write(orderForm, placeOrder, 'ordered');
    case 'certify':
      return write(certificationForm, certifyService, 'certified');
    case 'invoice':
      return write(invoiceForm, recordInvoice, 'invoiced');
    case 'pay':
      return write(paymentForm, recordPayment, 'paid');
    case 'reverse':
      return write(reversalForm, reverseEntry, 'reversed');
    default:
      return notFound();
  }
}
