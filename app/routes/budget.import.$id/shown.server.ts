import type { PaymentPlan } from '~/services/budget/planPaymentImport.server';

/** As many as one reads; the rest is in the file of errors, or like the first ones. */
const MOST_WRONG = 100;
const MOST_OTHERS = 20;

/** The plan of an import as its page shows it: the counts, and the first lines of each kind. */
export function shownPlan({ headers, samples, absent, lines }: PaymentPlan) {
  const fresh = lines.flatMap((line) => (line.kind === 'new' ? [line] : []));
  const known = lines.flatMap((line) => (line.kind === 'known' ? [line] : []));
  const wrong = lines.flatMap((line) => (line.kind === 'wrong' ? [line.line] : []));
  return {
    headers,
    samples,
    absent,
    counts: { fresh: fresh.length, known: known.length, wrong: wrong.length },
    totalCents: fresh.reduce((sum, { line }) => sum + line.amountCents, 0),
    fresh: fresh.slice(0, MOST_OTHERS).map(({ line, order, paidOn }) => ({
      row: line.row,
      reference: line.reference,
      orderId: order.id,
      label: order.label,
      supplier: order.supplier,
      invoice: line.invoice,
      amountCents: line.amountCents,
      paidOn,
    })),
    known: known.slice(0, MOST_OTHERS).map(({ line, differs }) => ({
      row: line.row,
      reference: line.reference,
      differs,
    })),
    wrong: wrong.slice(0, MOST_WRONG).map(({ row, reference, faults }) => ({
      ...{ row, reference, faults },
    })),
  };
}
