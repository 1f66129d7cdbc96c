import type { OrganisationKind } from '~/domain/organisations/organisation';
import { formatNumber } from '~/wording/format';
import { KIND_WORDS } from '~/wording/organisations';
import { Table } from '../base/table';

interface OrganisationTableProps {
  readonly rows: readonly {
    readonly id: number;
    readonly kind: OrganisationKind;
    readonly slug: string;
    readonly name: string;
    readonly shortName: string | null;
    readonly population: number | null;
    readonly departementCode: string | null;
  }[];
}

/** Organisations found, each with its nature, where it is and its inhabitants. */
export function OrganisationTable({ rows }: OrganisationTableProps) {
  return (
    <Table
      caption="Organisations"
      captionHidden
      rows={rows}
      rowKey={(row) => row.slug}
      columns={[
        {
          id: 'name',
          header: 'Nom',
          rowHeader: true,
          cell: (row) => (
            <a href={`/organisations/${row.slug}`}>
              {row.shortName === null ? row.name : `${row.shortName} – ${row.name}`}
            </a>
          ),
        },
        { id: 'kind', header: 'Nature', cell: (row) => KIND_WORDS[row.kind] },
        { id: 'place', header: 'Département', cell: (row) => row.departementCode ?? '–' },
        {
          id: 'population',
          header: 'Habitants',
          numeric: true,
          cell: (row) => (row.population === null ? '–' : formatNumber(row.population)),
        },
      ]}
    />
  );
}
