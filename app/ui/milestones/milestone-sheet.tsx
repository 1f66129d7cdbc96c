import type { Day as CalendarDay } from '~/domain/shared/day';
import { DefinitionList } from '../base/definition-list';
import { Thread } from '../base/thread';
import { Day, DueDay } from '../base/values';
import { Evidence } from './evidence';
import type { ListedMilestone, NamedMilestone } from './milestone-list';
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
  slug,
  today,
}: {
  readonly milestone: MilestoneShown;
  readonly slug: string;
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
            detail: <MilestoneStateBadge {...milestone} />,
          },
          {
            term: 'Date prévue',
            detail:
              state === 'planned' ? <DueDay day={dueOn} today={today} /> : <Day day={dueOn} />,
          },
          ...(milestone.threatenedBy.length === 0
            ? []
            : [
                {
                  term: 'Menacé par',
                  detail: (
                    <>
                      <MilestoneLinks milestones={milestone.threatenedBy} slug={slug} />{' '}
                      <span className="text-soft">
                        (attendu après cette date, ou manqué&nbsp;: l’une des deux est à revoir)
                      </span>
                    </>
                  ),
                },
              ]),
          ...(milestone.waitsFor.length === 0
            ? []
            : [
                {
                  term: 'Attend',
                  detail: <MilestoneLinks milestones={milestone.waitsFor} slug={slug} />,
                },
              ]),
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

function MilestoneLinks({
  milestones,
  slug,
}: {
  readonly milestones: readonly NamedMilestone[];
  readonly slug: string;
}) {
  return milestones.map(({ id, title }, index) => (
    <span key={id}>
      {index === 0 ? null : ', '}
      <a href={`/startups/${slug}/jalons/${id}`}>{title}</a>
    </span>
  ));
}
