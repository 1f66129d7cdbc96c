import { formatCount, formatMoney } from '~/wording/format';
import { leftAside } from '~/wording/imports';
import { Alert } from '../base/messages';
import { Section } from '../base/page-title';
import { Table } from '../base/table';
import { Money } from '../base/values';
import { ROW_COLUMN, type Line } from '../imports/lines';

interface PaymentsDoneProps {
  readonly knownLines: number;
  readonly payments: readonly (Line & {
    readonly reference: string;
    readonly orderId: number | null;
    readonly amountCents: number;
    readonly startupSlug: string;
    readonly startupName: string;
  })[];
}

/** What an import of payments made, line by line. */
export function PaymentsDone({ knownLines, payments }: PaymentsDoneProps) {
  const total = payments.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return (
    <>
      <Alert
        tone="success"
        title={`${formatCount(payments.length, 'paiement est enregistré', 'paiements sont enregistrés')}, ${formatMoney(total)}`}
      >
        {knownLines > 0 ? <p>{leftAside(knownLines)}</p> : null}
      </Alert>
      <Section title="Paiements enregistrés">
        <Table
          caption="Paiements enregistrés, dans l’ordre du fichier"
          captionHidden
          rows={payments}
          rowKey={({ row }) => String(row)}
          columns={[
            ROW_COLUMN,
            { id: 'reference', header: 'Référence', rowHeader: true, cell: (row) => row.reference },
            {
              id: 'startup',
              header: 'Start-up',
              cell: ({ startupSlug, startupName }) => (
                <a href={`/startups/${startupSlug}/budget`}>{startupName}</a>
              ),
            },
            { id: 'order', header: 'Commande', cell: ({ orderId }) => `nº\u00a0${orderId}` },
            {
              id: 'amount',
              header: 'Montant',
              numeric: true,
              cell: ({ amountCents }) => <Money cents={amountCents} />,
            },
          ]}
        />
      </Section>
    </>
  );
}
