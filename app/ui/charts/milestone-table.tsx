import type { MilestoneState } from '~/domain/milestones/milestone';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatDay } from '~/wording/format';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { MARK_WORDS } from './milestone-mark';
import type { MarkKind } from './milestone-mark';

interface DatedMilestone {
  readonly key: number;
  readonly title: string;
  readonly dueOn: CalendarDay;
  readonly state: MilestoneState;
  readonly earlierDueOns: readonly CalendarDay[];
}

/** How a milestone is drawn: its state, or late when it is still planned after its day. */
export function markKind(
  { state, dueOn }: Pick<DatedMilestone, 'state' | 'dueOn'>,
  today: CalendarDay,
): MarkKind {
  return state === 'planned' && dueOn < today ? 'late' : state;
}

/** The milestones of a drawing as a table: state, date, and every date before it. */
export function MilestoneTable({
  milestones,
  today,
}: {
  readonly milestones: readonly DatedMilestone[];
  readonly today: CalendarDay;
}) {
  return (
    <Table
      caption="Jalons, leur état et leurs dates"
      captionHidden
      rows={milestones}
      rowKey={({ key }) => String(key)}
      columns={[
        { id: 'title', header: 'Jalon', cell: ({ title }) => title, rowHeader: true },
        {
          id: 'state',
          header: 'État',
          cell: (milestone) => MARK_WORDS[markKind(milestone, today)],
        },
        { id: 'due', header: 'Date', cell: ({ dueOn }) => <Day day={dueOn} /> },
        {
          id: 'earlier',
          header: 'Dates précédentes',
          cell: ({ earlierDueOns }) => earlierDueOns.map(formatDay).join(', ') || 'aucune',
        },
      ]}
    />
  );
}
