import type { ImpactLine } from '~/domain/reviews/impact';
import { BEST_RATING } from '~/domain/reviews/impact';
import { IMPACT_CRITERIA as CRITERIA, type ImpactCriterion } from '~/domain/reviews/review';
import { IMPACT_CRITERIA } from '~/wording/reviews';
import { Table } from '../base/table';
import { Day, Money } from '../base/values';

interface ImpactTableProps {
  readonly lines: readonly ImpactLine[];
  /** The grid of the committee before, to compare the cost per impact with. */
  readonly before: readonly ImpactLine[];
}

interface Row {
  readonly criterion: ImpactCriterion;
  readonly line: ImpactLine | undefined;
  readonly before: ImpactLine | undefined;
}

/** The impact grid: five lines, rated 0 to 4, each with the cost per impact beside that of last time. */
export function ImpactTable({ lines, before }: ImpactTableProps) {
  const rows = CRITERIA.map((criterion) => ({
    criterion,
    line: lines.find((line) => line.criterion === criterion),
    before: before.find((line) => line.criterion === criterion),
  }));
  return (
    <Table<Row>
      caption="Grille d’impact"
      captionHidden
      rows={rows}
      rowKey={(row) => row.criterion}
      columns={[
        {
          id: 'criterion',
          header: 'Le service est…',
          rowHeader: true,
          cell: (row) => IMPACT_CRITERIA[row.criterion].label,
        },
        {
          id: 'indicator',
          header: 'Indicateur',
          cell: ({ line }) => line?.indicator ?? 'pas encore mesuré',
        },
        { id: 'value', header: 'Valeur', cell: valueOf },
        { id: 'rating', header: `Note sur ${BEST_RATING}`, numeric: true, cell: ratingOf },
        { id: 'cost', header: 'Coût par impact', numeric: true, cell: ({ line }) => costOf(line) },
        {
          id: 'before',
          header: 'La dernière fois',
          numeric: true,
          cell: (row) => costOf(row.before),
        },
      ]}
    />
  );
}

function valueOf({ line }: Row) {
  if (!line) return '–';
  return line.measuredOn === null ? (
    line.value
  ) : (
    <>
      {line.value}, le <Day day={line.measuredOn} />
    </>
  );
}

function ratingOf({ line, before }: Row) {
  if (!line) return '–';
  return before ? `${line.rating} (avant\u00a0: ${before.rating})` : line.rating;
}

function costOf(line: ImpactLine | undefined) {
  const cents = line?.costPerImpactCents ?? null;
  return cents === null ? '–' : <Money cents={cents} />;
}
