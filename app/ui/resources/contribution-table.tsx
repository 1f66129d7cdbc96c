import type { ContributionState } from '~/domain/resources/resource';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { CONTRIBUTION_WORDS } from '~/wording/resources-catalogue';
import { Table } from '../base/table';
import { StateBadge, type Tone } from '../base/tags';
import { Day } from '../base/values';

interface ContributionTableProps {
  readonly contributions: readonly {
    readonly id: number;
    readonly name: string;
    readonly isChange: boolean;
    readonly state: ContributionState;
    readonly contributedOn: CalendarDay;
    readonly contributorName: string | null;
    readonly contributorOrganisation: string | null;
  }[];
}

const TONES: Readonly<Record<ContributionState, Tone>> = {
  waiting: 'active',
  accepted: 'success',
  refused: 'danger',
  withdrawn: 'ended',
};

/** Where a contribution stands. */
export function ContributionBadge({ state }: { readonly state: ContributionState }) {
  return <StateBadge tone={TONES[state]}>{CONTRIBUTION_WORDS[state]}</StateBadge>;
}

/** Contributions to the common base, those that wait first. */
export function ContributionTable({ contributions }: ContributionTableProps) {
  return (
    <Table
      caption="Contributions"
      captionHidden
      rows={contributions}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: 'name',
          header: 'Ressource',
          rowHeader: true,
          cell: ({ id, name }) => <a href={`/ressources/contributions/${id}`}>{name}</a>,
        },
        {
          id: 'what',
          header: 'Objet',
          cell: ({ isChange }) => (isChange ? 'Modification' : 'Nouvelle ressource'),
        },
        {
          id: 'who',
          header: 'Proposée par',
          cell: ({ contributorName, contributorOrganisation }) =>
            contributorOrganisation === null
              ? contributorName
              : `${contributorName ?? ''} (${contributorOrganisation})`,
        },
        { id: 'day', header: 'Le', cell: ({ contributedOn }) => <Day day={contributedOn} /> },
        {
          id: 'state',
          header: 'Réponse',
          cell: ({ state }) => <ContributionBadge state={state} />,
        },
      ]}
    />
  );
}
