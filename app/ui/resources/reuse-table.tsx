import type { ReactNode } from 'react';
import type { ReuseState } from '~/domain/resources/reuse';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { REUSE_STATE_LABELS, REUSE_TAKEN_BACK } from '~/wording/resources-reuse';
import { Table, type Column } from '../base/table';
import { StateBadge, type Tone } from '../base/tags';
import { Day, Money } from '../base/values';

/** A reuse as the lists show it. */
export interface ReuseRow {
  readonly id: number;
  readonly resourceSlug: string;
  readonly resourceName: string;
  readonly startupId: number | null;
  readonly reuserSlug: string;
  readonly reuserName: string;
  readonly since: CalendarDay;
  readonly purpose: string;
  readonly savedCents: number | null;
  readonly state: ReuseState;
  readonly endedOn: CalendarDay | null;
  /** The declaration was withdrawn before the producer answered. */
  readonly takenBack: boolean;
}

const TONES: Readonly<Record<ReuseState, Tone>> = {
  declared: 'neutral',
  confirmed: 'success',
  refused: 'danger',
  ended: 'ended',
};

/** Where a reuse stands, in a word. */
export function ReuseState({ state, takenBack }: Pick<ReuseRow, 'state' | 'takenBack'>) {
  return (
    <StateBadge tone={TONES[state]}>
      {takenBack ? REUSE_TAKEN_BACK : REUSE_STATE_LABELS[state]}
    </StateBadge>
  );
}

/** Whoever reuses, with their page. */
export function ReuserLink({ startupId, reuserSlug, reuserName }: ReuseRow) {
  const href = startupId === null ? `/organisations/${reuserSlug}` : `/startups/${reuserSlug}`;
  return <a href={href}>{reuserName}</a>;
}

const RESOURCE: Column<ReuseRow> = {
  id: 'resource',
  header: 'Ressource',
  cell: ({ resourceSlug, resourceName }) => (
    <a href={`/ressources/${resourceSlug}`}>{resourceName}</a>
  ),
};

const WHO: Column<ReuseRow> = {
  id: 'who',
  header: 'Réutilisée par',
  rowHeader: true,
  cell: (reuse) => <ReuserLink {...reuse} />,
};

/** The same with the day below the name: beside a resource's facts there is no room for a column more. */
const WHO_SINCE: Column<ReuseRow> = {
  ...WHO,
  cell: (reuse) => (
    <>
      <ReuserLink {...reuse} />
      <br />
      <small className="text-soft">
        depuis le <Day day={reuse.since} />
      </small>
    </>
  ),
};

const SINCE: Column<ReuseRow> = {
  id: 'since',
  header: 'Depuis',
  cell: ({ since }) => <Day day={since} />,
};

const PURPOSE: Column<ReuseRow> = {
  id: 'purpose',
  header: 'Pour quoi faire',
  cell: ({ purpose }) => purpose,
};

const FACTS: readonly Column<ReuseRow>[] = [
  {
    id: 'saved',
    header: 'Dépense évitée',
    numeric: true,
    cell: ({ savedCents }) => (savedCents === null ? 'inconnue' : <Money cents={savedCents} />),
  },
  {
    id: 'state',
    header: 'État',
    cell: ({ state, takenBack, endedOn }) => (
      <>
        <ReuseState state={state} takenBack={takenBack} />
        {endedOn === null ? null : (
          <>
            {' '}
            le <Day day={endedOn} />
          </>
        )}
      </>
    ),
  },
];

interface ReuseTableProps {
  readonly caption: string;
  readonly reuses: readonly ReuseRow[];
  /** Names the resource of each line, where several are listed. */
  readonly withResource?: boolean | undefined;
  readonly empty?: ReactNode;
}

/** Who reuses what, since when, for what, and what it saved them. */
export function ReuseTable({ caption, reuses, withResource = false, empty }: ReuseTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      wide={withResource}
      rows={reuses}
      rowKey={({ id }) => String(id)}
      columns={
        withResource ? [RESOURCE, WHO, PURPOSE, SINCE, ...FACTS] : [WHO_SINCE, PURPOSE, ...FACTS]
      }
      empty={empty}
    />
  );
}
