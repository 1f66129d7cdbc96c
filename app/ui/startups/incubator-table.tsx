import { de } from '~/wording/elision';
import { Table } from '../base/table';
import { Tag } from '../base/tags';

interface IncubatorRow {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly isHost: boolean;
  readonly startups: number;
  readonly staff: number;
}

/** Incubators with their portfolio and the staff who work for each. */
export function IncubatorTable({ incubators }: { readonly incubators: readonly IncubatorRow[] }) {
  return (
    <Table
      caption="Incubateurs"
      captionHidden
      rows={incubators}
      rowKey={({ id }) => String(id)}
      empty={<p>Aucun incubateur n’est enregistré.</p>}
      columns={[
        {
          id: 'name',
          header: 'Incubateur',
          rowHeader: true,
          cell: ({ name, slug, isHost }) => (
            <>
              <a href={`/organisations/${slug}`}>{name}</a> {isHost ? <Tag>hôte</Tag> : null}
            </>
          ),
        },
        {
          id: 'startups',
          header: 'Start-ups',
          numeric: true,
          cell: ({ startups, slug, name }) => (
            <a
              href={`/startups?incubateur=${slug}`}
              aria-label={`${startups}, portefeuille ${de(name)}`}
            >
              {startups}
            </a>
          ),
        },
        { id: 'staff', header: 'Personnes', numeric: true, cell: ({ staff }) => staff },
      ]}
    />
  );
}
