import type { ChangeKind, ChangeProposalState } from '~/domain/programme/revision';
import type { Day } from '~/domain/shared/day';
import { PROPOSAL_STATE_LABELS, proposalTitle } from '~/wording/programme-revisions';
import { RecordList } from '../base/lists';
import { StateBadge, type Tone } from '../base/tags';
import { Day as DayOf } from '../base/values';

export interface ProposalLine {
  readonly id: number;
  readonly kind: ChangeKind;
  readonly number: number | null;
  readonly title: string | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly organisation: string | null;
  readonly on: Day;
  readonly state: ChangeProposalState;
}

export const PROPOSAL_TONES: Readonly<Record<ChangeProposalState, Tone>> = {
  waiting: 'warning',
  gathered: 'success',
  refused: 'ended',
  withdrawn: 'ended',
};

interface ProposalListProps {
  readonly lines: readonly ProposalLine[];
  readonly base: string;
  readonly label: string;
}

/** Proposed changes, each with where it stands. */
export function ProposalList({ lines, base, label }: ProposalListProps) {
  return (
    <RecordList
      label={label}
      headingLevel={3}
      items={lines.map((line) => ({
        id: String(line.id),
        href: `${base}/propositions/${line.id}`,
        title: proposalTitle(line),
        badge: (
          <StateBadge tone={PROPOSAL_TONES[line.state]}>
            {PROPOSAL_STATE_LABELS[line.state]}
          </StateBadge>
        ),
        summary: line.reason,
        meta: (
          <>
            {line.proposedBy}
            {line.organisation === null ? '' : `, ${line.organisation}`}, le <DayOf day={line.on} />
          </>
        ),
      }))}
    />
  );
}
