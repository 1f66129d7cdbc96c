import { z } from 'zod';
import { dayField, euros, line, paragraphs, recordId } from '~/http/fields';

/** A new order; its activity and resource are codes of the spending grid, which the use case knows. */
export const orderForm = z.object({
  envelopeId: recordId().required(),
  label: line(),
  supplier: line(),
  activity: line(60),
  resource: line(60),
  amount: euros().required(),
  happenedOn: dayField().required(),
});

/** A certification on an order. */
export const certificationForm = z.object({
  orderId: recordId().required(),
  amount: euros().required(),
  happenedOn: dayField().required(),
});

/** An invoice on an order. */
export const invoiceForm = certificationForm.extend({ number: line(80) });

/** A payment on an order, of an invoice or not. */
export const paymentForm = certificationForm.extend({ invoiceId: recordId().optional() });

/** The reversal of an entry. */
export const reversalForm = z.object({ entryId: recordId().required(), reason: paragraphs(1_000) });
