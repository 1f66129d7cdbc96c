import type { MilestoneState } from '~/domain/milestones/milestone';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Table } from '../base/table';
import { Day, DueDay } from '../base/values';
import { Evidence, type EvidenceShown } from './evidence';
import { MilestoneStateBadge } from './milestone-state';

export interface NamedMilestone {
  readonly id: number;
  readonly title: string;
}

export interface ListedMilestone extends EvidenceShown {
  readonly id: number;
  readonly title: string;
  readonly state: MilestoneState;
  readonly isLate: boolean;
  readonly dueOn: CalendarDay;
  readonly closedOn: CalendarDay | null;
  readonly moves: readonly { readonly fromDueOn: CalendarDay }[];
  readonly waitsFor: readonly NamedMilestone[];
  readonly threatenedBy: readonly NamedMilestone[];
}

interface MilestoneListProps {
  readonly milestones: readonly ListedMilestone[];
  readonly slug: string;
  readonly today: CalendarDay;
}

/** The milestones of a startup as a table: state, date, every earlier date, what it waits for, and what proves it. */
export function MilestoneList({ milestones, slug, today }: MilestoneListProps) {
  return (
    <Table
      caption="Les jalons, par date"
      rows={milestones}
      rowKey={(milestone) => String(milestone.id)}
      columns={[
        {
          id: 'title',
          header: 'Jalon',
          rowHeader: true,
          cell: ({ id, title }) => <a href={`/startups/${slug}/jalons/${id}`}>{title}</a>,
        },
        {
          id: 'state',
          header: 'État',
          cell: (milestone) => <MilestoneStateBadge {...milestone} />,
        },
        {
          id: 'date',
          header: 'Date',
          cell: ({ state, dueOn, closedOn }) =>
            state === 'planned' ? (
              <DueDay day={dueOn} today={today} />
            ) : (
              <Day day={closedOn ?? dueOn} />
            ),
        },
        {
          id: 'moves',
          header: 'Dates précédentes',
          cell: ({ moves }) =>
            moves.length === 0 ? null : (
              <ul className="rl-earlier">
                {moves.map(({ fromDueOn }) => (
                  <li key={fromDueOn}>
                    <Day day={fromDueOn} />
                  </li>
                ))}
              </ul>
            ),
        },
        {
          id: 'waits',
          header: 'Attend',
          cell: ({ waitsFor }) => waitsFor.map(({ title }) => title).join(', '),
        },
        {
          id: 'evidence',
          header: 'Preuve',
          cell: (milestone) => <Evidence evidence={milestone} />,
        },
      ]}
    />
  );
}
