import type { PaymentField } from '~/domain/budget/payment-columns';
import type { LineFault } from '~/domain/budget/payment-line';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import type { SheetColumn } from '~/domain/shared/sheet';
import { PAYMENT_FIELD_LABELS, paymentFaultSentence } from '~/wording/budget-import';
import { formatCount, formatMoney, formatNumber } from '~/wording/format';
import { Button, ButtonGroup } from '../base/buttons';
import { CsvLink } from '../base/csv-link';
import { Alert } from '../base/messages';
import { Section } from '../base/page-title';
import { ErrorSummary, PostForm } from '../base/post-form';
import { Table } from '../base/table';
import { Day, Money } from '../base/values';

interface WrongPayment {
  readonly row: number;
  readonly reference: string;
  readonly faults: readonly LineFault[];
}

interface PaymentPreviewProps {
  readonly id: number;
  readonly formKey: string;
  readonly version: number;
  readonly absent: readonly PaymentField[];
  readonly counts: { readonly fresh: number; readonly known: number; readonly wrong: number };
  /** What the new payments sum up to. */
  readonly totalCents: number;
  /** The first lines of each kind. */
  readonly fresh: readonly {
    readonly row: number;
    readonly reference: string;
    readonly orderId: number;
    readonly label: string;
    readonly supplier: string;
    readonly invoice: string;
    readonly amountCents: number;
    readonly paidOn: CalendarDay;
  }[];
  readonly known: readonly {
    readonly row: number;
    readonly reference: string;
    readonly differs: boolean;
  }[];
  readonly wrong: readonly WrongPayment[];
  readonly form: FormState | undefined;
}

const ROW = {
  id: 'row',
  header: 'Ligne',
  numeric: true,
  cell: ({ row }: { readonly row: number }) => formatNumber(row),
} as const;

/** What the import would do: what is missing, what is to correct line by line, what is left out, what would be paid. */
export function PaymentPreview(props: PaymentPreviewProps) {
  const { id, formKey, version, absent, counts, totalCents, form } = props;
  const isReady = absent.length === 0 && counts.wrong === 0 && counts.fresh > 0;
  return (
    <Section title="Aperçu" id="apercu">
      {absent.length > 0 ? (
        <Alert tone="warning" title="Il manque de quoi enregistrer un paiement">
          <p>
            Aucune colonne ne donne&nbsp;:{' '}
            {absent.map((field) => PAYMENT_FIELD_LABELS[field]).join(', ')}. Choisissez-la plus
            haut, puis revoyez l’aperçu.
          </p>
        </Alert>
      ) : (
        <PreviewLines {...props} />
      )}
      <PostForm formKey={formKey} version={version} label="Importer ou abandonner">
        <ErrorSummary form={form} scope={`import-${id}`} />
        <ButtonGroup>
          {isReady ? (
            <Button variant="primary" name="intent" value="import">
              Enregistrer {formatCount(counts.fresh, 'paiement', 'paiements')},{' '}
              {formatMoney(totalCents)}
            </Button>
          ) : null}
          <Button variant="quiet" name="intent" value="abandon">
            Abandonner cet import
          </Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}

function PreviewLines({ id, counts, fresh, known, wrong }: PaymentPreviewProps) {
  return (
    <>
      {counts.wrong > 0 ? (
        <Section
          level={3}
          title={formatCount(counts.wrong, 'ligne à corriger', 'lignes à corriger')}
          id="a-corriger"
        >
          <p>
            Rien n’est importé tant qu’une ligne est à corriger&nbsp;: changez-la dans votre
            tableur, ou corrigez la commande ici, puis{' '}
            <a href="/budget/import">envoyez de nouveau le fichier</a>.
          </p>
          <Table
            caption="Lignes à corriger"
            captionHidden
            rows={wrong}
            rowKey={({ row }) => String(row)}
            columns={[
              ROW,
              {
                id: 'reference',
                header: 'Référence',
                rowHeader: true,
                cell: (row) => row.reference || <em>sans référence</em>,
              },
              { id: 'faults', header: 'À corriger', cell: (row) => <Faults faults={row.faults} /> },
            ]}
          />
          <CsvLink href={`/budget/import/${id}/erreurs.csv`} />
        </Section>
      ) : null}
      {counts.known > 0 ? (
        <Section
          level={3}
          title={formatCount(counts.known, 'ligne déjà importée', 'lignes déjà importées')}
        >
          <p>Elles ne le seront pas une seconde fois.</p>
          <Table
            caption="Lignes déjà importées"
            captionHidden
            rows={known}
            rowKey={({ row }) => String(row)}
            columns={[
              ROW,
              {
                id: 'reference',
                header: 'Référence',
                rowHeader: true,
                cell: (row) => row.reference,
              },
              {
                id: 'note',
                header: 'Remarque',
                cell: ({ differs }) =>
                  differs
                    ? 'dit maintenant autre chose\u00a0: le premier paiement reste'
                    : 'inchangée',
              },
            ]}
          />
        </Section>
      ) : null}
      {counts.fresh > 0 ? (
        <Section
          level={3}
          title={formatCount(counts.fresh, 'paiement à enregistrer', 'paiements à enregistrer')}
        >
          <Table
            caption={`Les ${formatNumber(fresh.length)} premiers paiements`}
            captionHidden={fresh.length === counts.fresh}
            rows={fresh}
            rowKey={({ row }) => String(row)}
            columns={[
              ROW,
              {
                id: 'reference',
                header: 'Référence',
                rowHeader: true,
                cell: (row) => row.reference,
              },
              {
                id: 'order',
                header: 'Commande',
                cell: ({ orderId, label, supplier }) =>
                  `nº\u00a0${orderId}, ${label} (${supplier})`,
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
        </Section>
      ) : null}
    </>
  );
}

function Faults({ faults }: Pick<WrongPayment, 'faults'>) {
  return (
    <ul className="rl-faults">
      {faults.map((fault) => (
        <li key={`${fault.field ?? ''} ${fault.fault}`}>{paymentFaultSentence(fault)}</li>
      ))}
    </ul>
  );
}

/** The lines to correct as a spreadsheet, to have beside the one that is corrected. */
export const WRONG_PAYMENT_COLUMNS: readonly SheetColumn<WrongPayment>[] = [
  { header: 'Ligne', cell: ({ row }) => row },
  { header: 'Référence', cell: ({ reference }) => reference },
  { header: 'À corriger', cell: ({ faults }) => faults.map(paymentFaultSentence).join('\n') },
];
