import { z } from 'zod';
import { ACTIVITIES } from '~/domain/budget/ledger';
import { choice, dayField, euros, line, paragraphs, recordId } from '~/http/fields';

/** A new order. */
export const orderForm = z.object({
  envelopeId: recordId().required(),
  label: line(),
  supplier: line(),
  activity: choice(ACTIVITIES).required(),
  amount: euros().required(),
  happenedOn: dayField().required(),
});

/** A certification or a payment on an order. */
export const stepForm = z.object({
  orderId: recordId().required(),
  amount: euros().required(),
  happenedOn: dayField().required(),
});

/** The reversal of an entry. */
export const reversalForm = z.object({ entryId: recordId().required(), reason: paragraphs(1_000) });
