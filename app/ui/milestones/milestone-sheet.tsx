import type { Day as CalendarDay } from '~/domain/shared/day';
import { DefinitionList } from '../base/definition-list';
import { Thread } from '../base/thread';
import { Day, DueDay } from '../base/values';
import { Evidence } from './evidence';
import type { ListedMilestone } from './milestone-list';
import { MilestoneStateBadge } from './milestone-state';

export interface MilestoneShown extends ListedMilestone {
  readonly description: string;
  readonly closingReason: string | null;
  readonly evidenceNote: string | null;
  readonly moves: readonly {
    readonly fromDueOn: CalendarDay;
    readonly toDueOn: CalendarDay;
    readonly reason: string;
    readonly author: string;
  }[];
}

/** One milestone: its state, its date and every date before, what proves it or why it was closed. */
export function MilestoneSheet({
  milestone,
  today,
}: {
  readonly milestone: MilestoneShown;
  readonly today: CalendarDay;
}) {
  const { state, dueOn, closedOn, closingReason, description, evidenceNote, moves } = milestone;
  return (
    <>
      {description === '' ? null : <p className="preserve-lines">{description}</p>}
      <DefinitionList
        items={[
          {
            term: 'État',
            detail: <MilestoneStateBadge state={state} isLate={milestone.isLate} />,
          },
          {
            term: 'Date prévue',
            detail:
              state === 'planned' ? <DueDay day={dueOn} today={today} /> : <Day day={dueOn} />,
          },
          ...(closedOn === null ? [] : [{ term: 'Clos le', detail: <Day day={closedOn} /> }]),
          ...(closingReason === null ? [] : [{ term: 'Motif', detail: closingReason }]),
          ...(state === 'reached'
            ? [{ term: 'Preuve', detail: <Evidence evidence={milestone} /> }]
            : []),
          ...(evidenceNote === null ? [] : [{ term: 'Précisions', detail: evidenceNote }]),
        ]}
      />
      {moves.length === 0 ? null : (
        <Thread
          label="Dates précédentes"
          items={moves.map((move, index) => ({
            id: `move-${index}`,
            kind: 'done',
            title: (
              <>
                du <Day day={move.fromDueOn} /> au <Day day={move.toDueOn} />
              </>
            ),
            who: move.author,
            why: move.reason,
          }))}
        />
      )}
    </>
  );
}
