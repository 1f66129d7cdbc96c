import { firstLines, linesByKind } from '~/domain/imports/plan';
import type { PaymentPlan } from '~/services/budget/planPaymentImport.server';

/** The plan of an import as its page shows it: the counts, and the first lines of each kind. */
export function shownPlan({ headers, samples, absent, lines }: PaymentPlan) {
  const { counts, fresh, known, wrong } = firstLines(lines);
  const payments = linesByKind(lines).fresh;
  return {
    headers,
    samples,
    absent,
    counts,
    totalCents: payments.reduce((sum, { line }) => sum + line.amountCents, 0),
    fresh: fresh.map(({ line, order, paidOn }) => ({
      row: line.row,
      reference: line.reference,
      orderId: order.id,
      label: order.label,
      supplier: order.supplier,
      invoice: line.invoice,
      amountCents: line.amountCents,
      paidOn,
    })),
    known: known.map(({ line: { row, reference }, differs }) => ({ row, reference, differs })),
    wrong: wrong.map(({ line: { row, reference, faults } }) => ({ row, reference, faults })),
  };
}
