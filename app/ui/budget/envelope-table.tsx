import type { Balance } from '~/domain/budget/balance';
import type { Funding, OtherHalf } from '~/domain/budget/funding';
import { addDays, type Day as CalendarDay } from '~/domain/shared/day';
import { FUNDING_LABELS, otherHalfSentence } from '~/wording/budget-money';
import { Table } from '../base/table';
import { Day, Money } from '../base/values';

export interface EnvelopeRow {
  readonly id: number;
  readonly funderName: string;
  readonly funderSlug?: string;
  readonly funding: Funding;
  readonly year: number;
  readonly startsOn: CalendarDay;
  /** First day after the period. */
  readonly endsOn: CalendarDay;
  readonly otherHalf: OtherHalf | null;
  readonly balance: Balance;
}

interface EnvelopeTableProps {
  readonly envelopes: readonly EnvelopeRow[];
  readonly total: Balance;
}

/** The envelopes of a startup, one line per funder and year, and their sum at the foot. */
export function EnvelopeTable({ envelopes, total }: EnvelopeTableProps) {
  return (
    <Table
      caption="Enveloppes accordées"
      captionHidden
      wide
      rows={envelopes}
      rowKey={(row) => String(row.id)}
      empty={
        <p>Aucune enveloppe n’a encore été accordée. Un comité en accorde une avec sa décision.</p>
      }
      columns={[
        { id: 'funder', header: 'Qui finance', rowHeader: true, cell: funderOf },
        { id: 'year', header: 'Année', numeric: true, cell: ({ year }) => year },
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
  { id: 'granted', header: 'À commander (AE)', of: (balance) => balance.granted },
  { id: 'payable', header: 'À payer (CP)', of: (balance) => balance.payable },
  { id: 'ordered', header: 'Commandé', of: (balance) => balance.ordered },
  { id: 'certified', header: 'Service fait', of: (balance) => balance.certified },
  { id: 'paid', header: 'Payé', of: (balance) => balance.paid },
  { id: 'left', header: 'Reste à commander', of: (balance) => balance.left },
];

function funderOf({ funderName, funderSlug, funding, otherHalf }: EnvelopeRow) {
  return (
    <>
      {funderSlug === undefined ? (
        funderName
      ) : (
        <a href={`/organisations/${funderSlug}`}>{funderName}</a>
      )}
      <span className="rl-ledger__about">
        {FUNDING_LABELS[funding]}
        {otherHalf === null ? null : `. ${otherHalfSentence(otherHalf)}`}
      </span>
    </>
  );
}

function periodOf({ startsOn, endsOn }: EnvelopeRow) {
  return (
    <>
      du <Day day={startsOn} /> au <Day day={addDays(endsOn, -1)} />
    </>
  );
}
