import type { PaymentField } from '~/domain/budget/payment-columns';
import type { LineFault } from '~/domain/budget/payment-line';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { PAYMENT_FIELD_LABELS, paymentFaultSentence } from '~/wording/budget-import';
import { formatCount, formatMoney } from '~/wording/format';
import type { Column } from '../base/table';
import { Day, Money } from '../base/values';
import { ImportPreview, type LineCounts } from '../imports/import-preview';
import { KnownLines, NewLines, WrongLines, type Line, type WrongLine } from '../imports/lines';

/** A line by its row, and its reference in the accounts. */
interface PaymentShown extends Line {
  readonly reference: string;
}

/** A line that cannot become a payment as it is. */
export type WrongPayment = PaymentShown & WrongLine<LineFault>;

interface PaymentPreviewProps {
  readonly id: number;
  readonly formKey: string;
  readonly version: number;
  readonly absent: readonly PaymentField[];
  readonly counts: LineCounts;
  /** What the new payments sum up to. */
  readonly totalCents: number;
  /** The first lines of each kind. */
  readonly fresh: readonly (PaymentShown & {
    readonly orderId: number;
    readonly label: string;
    readonly supplier: string;
    readonly invoice: string;
    readonly amountCents: number;
    readonly paidOn: CalendarDay;
  })[];
  readonly known: readonly (PaymentShown & { readonly differs: boolean })[];
  readonly wrong: readonly WrongPayment[];
  readonly form: FormState | undefined;
}

const REFERENCE: Column<PaymentShown> = {
  id: 'reference',
  header: 'Référence',
  rowHeader: true,
  cell: ({ reference }) => reference || <em>sans référence</em>,
};

/** What an import of payments would do: what is missing, what is to correct line by line, what is left out, what would be paid. */
export function PaymentPreview(props: PaymentPreviewProps) {
  const { id, absent, counts, totalCents, fresh, known, wrong, ...form } = props;
  return (
    <ImportPreview
      {...form}
      counts={counts}
      absent={absent.map((field) => PAYMENT_FIELD_LABELS[field])}
      undone="Il manque de quoi enregistrer un paiement"
      action={`Enregistrer ${formatCount(counts.fresh, 'paiement', 'paiements')}, ${formatMoney(totalCents)}`}
    >
      <WrongLines
        count={counts.wrong}
        lines={wrong}
        columns={[REFERENCE]}
        sentence={paymentFaultSentence}
        csv={`/budget/import/${id}/erreurs.csv`}
      >
        changez-la dans votre tableur, ou corrigez la commande ici, puis{' '}
        <a href="/budget/import">envoyez de nouveau le fichier</a>
      </WrongLines>
      <KnownLines
        count={counts.known}
        lines={known}
        columns={[
          REFERENCE,
          {
            id: 'note',
            header: 'Remarque',
            cell: ({ differs }) =>
              differs ? 'dit maintenant autre chose\u00a0: le premier paiement reste' : 'inchangée',
          },
        ]}
      />
      <NewLines
        count={counts.fresh}
        lines={fresh}
        made={['paiement à enregistrer', 'paiements à enregistrer']}
        caption="Paiements à enregistrer"
        columns={[
          REFERENCE,
          {
            id: 'order',
            header: 'Commande',
            cell: ({ orderId, label, supplier }) => `nº\u00a0${orderId}, ${label} (${supplier})`,
          },
          { id: 'invoice', header: 'Facture', cell: ({ invoice }) => invoice || 'sans' },
          { id: 'day', header: 'Payé le', cell: ({ paidOn }) => <Day day={paidOn} /> },
          {
            id: 'amount',
            header: 'Montant',
            numeric: true,
            cell: ({ amountCents }) => <Money cents={amountCents} />,
          },
        ]}
      />
    </ImportPreview>
  );
}
