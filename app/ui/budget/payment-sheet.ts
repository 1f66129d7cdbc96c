import { paymentFaultSentence } from '~/wording/budget-import';
import { wrongLineColumns } from '../imports/wrong-lines-sheet';
import type { WrongPayment } from './payment-preview';

/** The lines of an accounting extract that are to correct. */
export const WRONG_PAYMENT_COLUMNS = wrongLineColumns(
  { header: 'Référence', cell: ({ reference }: WrongPayment) => reference },
  paymentFaultSentence,
);
