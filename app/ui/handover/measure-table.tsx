import { centsPerYear, hoursPerYear, type Evidence } from '~/domain/frictions/weight';
import { headlineShare } from '~/domain/handover/follow-up';
import { formatMoney, formatNumber } from '~/wording/format';
import { goneWords } from '~/wording/handover-follow-up';
import { Table } from '../base/table';
import type { FollowUpSaid } from './follow-up-said';

interface MeasureTableProps {
  readonly measures: FollowUpSaid['measures'];
}

/** What each friction weighed when it was proposed, and what it weighs now. */
export function MeasureTable({ measures }: MeasureTableProps) {
  return (
    <Table
      caption="La friction, mesurée de nouveau"
      columns={[
        {
          id: 'friction',
          header: 'Friction',
          rowHeader: true,
          cell: ({ frictionId, title }) => <a href={`/frictions/${frictionId}`}>{title}</a>,
        },
        { id: 'before', header: 'Au dépôt, par an', cell: ({ before }) => weightOf(before) },
        { id: 'now', header: 'Aujourd’hui, par an', cell: ({ now }) => weightOf(now) },
        {
          id: 'gone',
          header: 'Ce qui a disparu',
          cell: ({ gone }) => {
            const percent = headlineShare(gone);
            return percent === null ? 'pas mesurée les deux fois' : goneWords(percent);
          },
        },
        {
          id: 'source',
          header: 'Source',
          cell: ({ source }) => <span className="preserve-lines">{source}</span>,
        },
      ]}
      rows={measures}
      rowKey={({ frictionId }) => String(frictionId)}
      empty={<p>La friction n’a pas été mesurée de nouveau.</p>}
    />
  );
}

function weightOf(evidence: Evidence): string {
  const hours = hoursPerYear(evidence);
  const cents = centsPerYear(evidence);
  const parts = [
    ...(hours === null ? [] : [`${formatNumber(Math.round(hours))} heures`]),
    ...(cents === null ? [] : [formatMoney(cents)]),
  ];
  return parts.length === 0 ? 'non mesuré' : parts.join(' et ');
}
