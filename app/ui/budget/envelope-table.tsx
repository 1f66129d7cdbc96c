import type { Balance } from '~/domain/budget/balance';
import { addDays, type Day as CalendarDay } from '~/domain/shared/day';
import { Table } from '../base/table';
import { Day, Money } from '../base/values';

export interface EnvelopeRow {
  readonly id: number;
  readonly funderName: string;
  readonly funderSlug?: string;
  readonly startsOn: CalendarDay;
  /** First day after the period. */
  readonly endsOn: CalendarDay;
  readonly balance: Balance;
}

interface EnvelopeTableProps {
  readonly envelopes: readonly EnvelopeRow[];
  readonly total: Balance;
}

/** The envelopes of a startup, one line each, and their sum at the foot. */
export function EnvelopeTable({ envelopes, total }: EnvelopeTableProps) {
  return (
    <Table
      caption="Enveloppes accordées"
      captionHidden
      rows={envelopes}
      rowKey={(row) => String(row.id)}
      empty={
        <p>Aucune enveloppe n’a encore été accordée. Un comité en accorde une avec sa décision.</p>
      }
      columns={[
        { id: 'funder', header: 'Qui finance', rowHeader: true, cell: funderOf },
        { id: 'period', header: 'Période', cell: periodOf },
        ...FIGURES.map(({ id, header, of }) => ({
          id,
          header,
          numeric: true,
          cell: (row: EnvelopeRow) => <Money cents={of(row.balance)} />,
        })),
      ]}
      foot={{
        funder: 'Ensemble',
        ...Object.fromEntries(
          FIGURES.map(({ id, of }) => [id, <Money key={id} cents={of(total)} />]),
        ),
      }}
    />
  );
}

const FIGURES: readonly { id: string; header: string; of: (balance: Balance) => number }[] = [
  { id: 'granted', header: 'Accordé', of: (balance) => balance.granted },
  { id: 'ordered', header: 'Commandé', of: (balance) => balance.ordered },
  { id: 'certified', header: 'Service fait', of: (balance) => balance.certified },
  { id: 'paid', header: 'Payé', of: (balance) => balance.paid },
  { id: 'left', header: 'Reste à commander', of: (balance) => balance.left },
];

function funderOf({ funderName, funderSlug }: EnvelopeRow) {
  return funderSlug === undefined ? (
    funderName
  ) : (
    <a href={`/organisations/${funderSlug}`}>{funderName}</a>
  );
}

function periodOf({ startsOn, endsOn }: EnvelopeRow) {
  return (
    <>
      du <Day day={startsOn} /> au <Day day={addDays(endsOn, -1)} />
    </>
  );
}
