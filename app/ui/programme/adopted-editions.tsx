import type { EditionStanding } from '~/domain/programme/revision';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { EmptyState } from '../base/messages';
import { Table } from '../base/table';
import { Day } from '../base/values';

export interface EditionRow {
  readonly semester: string;
  readonly adoptedOn: CalendarDay | null;
  readonly adoptedElsewhere: string | null;
  readonly counts: Readonly<Record<EditionStanding, number>> | null;
}

const NONE = { added: 0, enriched: 0, unchanged: 0, removed: 0 };

interface AdoptedEditionsProps {
  readonly editions: readonly EditionRow[];
  readonly base: string;
}

/** The editions of a programme, the newest first, with what each one changed. */
export function AdoptedEditions({ editions, base }: AdoptedEditionsProps) {
  if (editions.length === 0) {
    return (
      <EmptyState title="Aucune édition pour l’instant">
        La première édition paraîtra ici une fois que les deux collèges l’auront approuvée.
      </EmptyState>
    );
  }
  const count = (standing: EditionStanding) => ({
    id: standing,
    numeric: true,
    cell: ({ counts }: EditionRow) => (counts ?? NONE)[standing],
  });
  return (
    <Table
      caption="Éditions adoptées"
      captionHidden
      rowKey={({ semester }) => semester}
      rows={editions}
      columns={[
        {
          id: 'semester',
          header: 'Édition',
          rowHeader: true,
          cell: ({ semester }) => <a href={`${base}/revisions/${semester}`}>{semester}</a>,
        },
        {
          id: 'adopted',
          header: 'Adoptée le',
          cell: ({ adoptedOn }) => (adoptedOn === null ? '' : <Day day={adoptedOn} />),
        },
        { ...count('added'), header: 'Ajoutées' },
        { ...count('enriched'), header: 'Enrichies' },
        { ...count('removed'), header: 'Retirées' },
        { ...count('unchanged'), header: 'Inchangées' },
      ]}
    />
  );
}
