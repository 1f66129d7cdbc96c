import type { FrictionState } from '~/domain/frictions/friction';
import { RecordList } from '../base/lists';
import { FrictionStateBadge } from '../frictions/friction-state';

interface OrganisationFrictionsProps {
  readonly frictions: readonly {
    readonly id: number;
    readonly title: string;
    readonly state: FrictionState;
  }[];
}

/** An organisation's frictions, each with its state. */
export function OrganisationFrictions({ frictions }: OrganisationFrictionsProps) {
  return (
    <RecordList
      headingLevel={3}
      items={frictions.map(({ id, title, state }) => ({
        id: String(id),
        href: `/frictions/${id}`,
        title: title || 'Sans titre',
        badge: <FrictionStateBadge state={state} />,
      }))}
    />
  );
}
