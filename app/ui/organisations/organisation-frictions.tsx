import type { FrictionState } from '~/domain/frictions/friction';
import { RecordList } from '../base/lists';
import { FrictionStateBadge } from '../frictions/friction-state';
import { formatCount } from '~/wording/format';

interface OrganisationFrictionsProps {
  readonly frictions: {
    readonly rows: readonly {
      readonly id: number;
      readonly title: string;
      readonly state: FrictionState;
    }[];
    readonly total: number;
  };
}

/** An organisation's frictions, each with its state. */
export function OrganisationFrictions({ frictions }: OrganisationFrictionsProps) {
  const { rows, total } = frictions;
  return (
    <>
      <RecordList
        headingLevel={3}
        items={rows.map(({ id, title, state }) => ({
          id: String(id),
          href: `/frictions/${id}`,
          title: title || 'Sans titre',
          badge: <FrictionStateBadge state={state} />,
        }))}
      />
      {total === rows.length ? null : (
        <p>{`Et ${formatCount(total - rows.length, 'autre, plus ancienne', 'autres, plus anciennes')}.`}</p>
      )}
    </>
  );
}
