import type { ValueOrigin } from '~/domain/milestones/indicator';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatNumber } from '~/wording/format';
import { Table } from '../base/table';
import { Day } from '../base/values';

/** How many lines of an indicator a page shows; its spreadsheet holds them all. */
const SHOWN = 60;

interface ValueTableProps {
  readonly indicator: {
    readonly name: string;
    readonly unit: string;
    readonly series: readonly {
      readonly id: number;
      readonly measuredOn: CalendarDay;
      readonly value: number;
      readonly origin: ValueOrigin;
      readonly source: string;
      readonly author: string | null;
    }[];
  };
}

/** The values of an indicator, newest first, each with where it comes from. */
export function ValueTable({ indicator }: ValueTableProps) {
  const { name, unit, series } = indicator;
  const rows = [...series].reverse().slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={`Les chiffres\u00a0: ${name}`}
      captionHidden
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: 'day',
          header: 'Date',
          rowHeader: true,
          cell: ({ measuredOn }) => <Day day={measuredOn} />,
        },
        { id: 'value', header: unit, numeric: true, cell: ({ value }) => formatNumber(value) },
        {
          id: 'source',
          header: 'Source',
          cell: ({ origin, source, author }) =>
            origin === 'stats' ? 'statistiques du service' : `${source} (${author ?? ''})`,
        },
      ]}
    />
  );
}
