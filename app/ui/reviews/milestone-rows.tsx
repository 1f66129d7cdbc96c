import type { MilestoneState } from '~/domain/milestones/milestone';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatNumber } from '~/wording/format';
import { MILESTONE_STATE_LABELS } from '~/wording/milestones';
import { Table } from '../base/table';
import { Day } from '../base/values';

export interface DossierMilestone {
  readonly id: number;
  readonly title: string;
  readonly state: MilestoneState;
  readonly dueOn: CalendarDay;
  readonly earlierDueOn: readonly CalendarDay[];
  readonly isLate: boolean;
  readonly closedOn: CalendarDay | null;
  readonly figure: { readonly value: number; readonly unit: string } | null;
  readonly evidenceUrl: string | null;
  readonly evidenceNote: string | null;
}

/** Milestones as the committee reads them: what was promised for when, what slipped, what proves it. */
export function MilestoneRows({
  milestones,
}: {
  readonly milestones: readonly DossierMilestone[];
}) {
  return (
    <Table
      caption="Jalons et preuves"
      captionHidden
      rows={milestones}
      rowKey={(row) => String(row.id)}
      empty={<p>Aucun jalon n’était posé.</p>}
      columns={[
        { id: 'title', header: 'Jalon', rowHeader: true, cell: (row) => row.title },
        { id: 'due', header: 'Date', cell: dueOf },
        { id: 'state', header: 'État', cell: stateOf },
        { id: 'evidence', header: 'Preuve', cell: evidenceOf },
      ]}
    />
  );
}

function dueOf({ dueOn, earlierDueOn }: DossierMilestone) {
  return (
    <>
      <Day day={dueOn} />
      {earlierDueOn.map((day, index) => (
        <span key={`${day}-${index}`}>
          {index === 0 ? ', d’abord ' : ', puis '}
          <s>
            <Day day={day} />
          </s>
        </span>
      ))}
    </>
  );
}

function stateOf({ state, isLate, closedOn }: DossierMilestone) {
  if (isLate) return 'En retard';
  return closedOn === null ? (
    MILESTONE_STATE_LABELS[state]
  ) : (
    <>
      {MILESTONE_STATE_LABELS[state]} le <Day day={closedOn} />
    </>
  );
}

function evidenceOf({ figure, evidenceUrl, evidenceNote }: DossierMilestone) {
  return (
    <>
      {figure === null ? null : <p>{`${formatNumber(figure.value)}\u00a0${figure.unit}`}</p>}
      {evidenceUrl === null ? null : (
        <p>
          <a href={evidenceUrl}>Voir la preuve</a>
        </p>
      )}
      {evidenceNote === null ? null : <p>{evidenceNote}</p>}
    </>
  );
}
