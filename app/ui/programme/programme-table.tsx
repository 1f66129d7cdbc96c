import type { ProgrammeLine } from '~/domain/programme/view';
import { addDays } from '~/domain/shared/day';
import { formatDay } from '~/wording/format';
import { Table } from '../base/table';
import { Tag } from '../base/tags';

/** Programmes with what each came to. */
export function ProgrammeTable({ lines }: { readonly lines: readonly ProgrammeLine[] }) {
  return (
    <Table
      caption="Les programmes, le plus récent d’abord"
      captionHidden
      rows={lines}
      rowKey={({ slug }) => slug}
      empty="Aucun programme n’est encore ouvert."
      columns={[
        {
          id: 'name',
          header: 'Programme',
          rowHeader: true,
          cell: ({ base, name, isCurrent, isNeighbour }) => (
            <>
              <a href={base}>{name}</a> {isCurrent ? <Tag>en cours</Tag> : null}
              {isNeighbour ? <Tag>voisin</Tag> : null}
            </>
          ),
        },
        {
          id: 'period',
          header: 'Période',
          cell: ({ startsOn, endsOn }) =>
            endsOn === null
              ? `depuis le ${formatDay(startsOn)}`
              : `du ${formatDay(startsOn)} au ${formatDay(addDays(endsOn, -1))}`,
        },
        {
          id: 'predecessor',
          header: 'À la suite de',
          cell: ({ predecessor }) => predecessor?.name ?? '–',
        },
        { id: 'editions', header: 'Éditions', numeric: true, cell: ({ editions }) => editions },
        { id: 'actions', header: 'Actions', numeric: true, cell: ({ actions }) => actions },
        { id: 'done', header: 'Réalisées', numeric: true, cell: ({ done }) => done },
        { id: 'removed', header: 'Retirées', numeric: true, cell: ({ removed }) => removed },
      ]}
    />
  );
}
