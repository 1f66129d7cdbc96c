import { addDays, type Day as CalendarDay } from '~/domain/shared/day';
import { formatDay, formatMoney } from '~/wording/format';
import { Table } from '../base/table';
import { Day, Money } from '../base/values';

export interface CarryOverRow {
  readonly id: number;
  readonly fromYear: number;
  readonly commitmentCents: number;
  readonly paymentCents: number;
  /** First day after the prolonged period. */
  readonly endsOn: CalendarDay;
  readonly reason: string;
  readonly decidedOn: CalendarDay;
  readonly decidedBy: string;
  readonly funderName: string;
}

/** Decisions that what a year left goes to the next one, each with its reason. */
export function CarryOverTable({ rows }: { readonly rows: readonly CarryOverRow[] }) {
  return (
    <Table
      caption="Reports décidés"
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: 'what',
          header: 'Report',
          rowHeader: true,
          cell: ({ fromYear, funderName, endsOn }) => (
            <>
              {fromYear} sur {fromYear + 1}, {funderName}
              <span className="rl-ledger__about">
                à commander jusqu’au {formatDay(addDays(endsOn, -1))}
              </span>
            </>
          ),
        },
        {
          id: 'ae',
          header: 'À commander',
          numeric: true,
          cell: (row) => <Money cents={row.commitmentCents} />,
        },
        {
          id: 'cp',
          header: 'À payer',
          numeric: true,
          cell: (row) => <Money cents={row.paymentCents} />,
        },
        {
          id: 'why',
          header: 'Décision',
          cell: ({ decidedOn, decidedBy, reason }) => (
            <>
              <Day day={decidedOn} />, par {decidedBy}
              <span className="rl-ledger__about preserve-lines">{reason}</span>
            </>
          ),
        },
      ]}
    />
  );
}

/** What past years left that a decision can still save: a sentence per envelope and year. */
export function lapsedSentence(year: number, ae: number, cp: number): string {
  return `${year} laisse ${formatMoney(ae)} à commander et ${formatMoney(cp)} à payer`;
}
