import type { Steps } from '~/domain/budget/balance';
import { Table } from '../base/table';
import { Money } from '../base/values';

export interface StepsRow {
  readonly code: string | null;
  readonly label: string | null;
  readonly steps: Steps;
}

interface StepsTableProps {
  readonly caption: string;
  /** What the lines are: « Activité », « Ressource ». */
  readonly header: string;
  readonly rows: readonly StepsRow[];
  readonly total: Steps;
}

const COLUMNS: readonly { readonly step: keyof Steps; readonly header: string }[] = [
  { step: 'ordered', header: 'Commandé' },
  { step: 'certified', header: 'Service fait' },
  { step: 'invoiced', header: 'Facturé' },
  { step: 'paid', header: 'Payé' },
];

/** What was ordered, certified, invoiced and paid, line by line of the spending grid. */
export function StepsTable({ caption, header, rows, total }: StepsTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code ?? ''}
      empty={<p>Rien ce semestre.</p>}
      columns={[
        {
          id: 'line',
          header,
          rowHeader: true,
          cell: ({ code, label }) => label ?? code ?? 'Non précisée',
        },
        ...COLUMNS.map(({ step, header: title }) => ({
          id: step,
          header: title,
          numeric: true,
          cell: (row: StepsRow) => <Money cents={row.steps[step]} />,
        })),
      ]}
      foot={{
        line: 'Ensemble',
        ...Object.fromEntries(
          COLUMNS.map(({ step }) => [step, <Money key={step} cents={total[step]} />]),
        ),
      }}
    />
  );
}
