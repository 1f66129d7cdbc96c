import type { ListedResource } from '~/domain/resources/listed';
import type { Neglect } from '~/domain/resources/neglect';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { NeglectBadges } from './neglect';

type Neglected = Pick<
  ListedResource,
  | 'slug'
  | 'name'
  | 'producerName'
  | 'producerSlug'
  | 'contact'
  | 'maintainedUntil'
  | 'publishedOn'
  | 'confirmedReuses'
> & { readonly neglects: readonly Neglect[] };

/** Resources that look dead, with whom to ask. */
export function NeglectedTable({ resources }: { readonly resources: readonly Neglected[] }) {
  return (
    <Table
      caption="Ressources délaissées"
      captionHidden
      rows={resources}
      rowKey={({ slug }) => slug}
      columns={[
        {
          id: 'name',
          header: 'Ressource',
          rowHeader: true,
          cell: ({ slug, name }) => <a href={`/ressources/${slug}`}>{name}</a>,
        },
        {
          id: 'signs',
          header: 'Signes',
          cell: ({ neglects }) => <NeglectBadges neglects={neglects} />,
        },
        {
          id: 'maintained',
          header: 'Entretenue jusqu’au',
          cell: ({ maintainedUntil }) =>
            maintainedUntil === null ? 'non précisé' : <Day day={maintainedUntil} />,
        },
        {
          id: 'published',
          header: 'Parue le',
          cell: ({ publishedOn }) => <Day day={publishedOn} />,
        },
        {
          id: 'reuses',
          header: 'Réutilisations',
          numeric: true,
          cell: ({ confirmedReuses }) => confirmedReuses,
        },
        {
          id: 'producer',
          header: 'À qui demander',
          cell: ({ producerName, producerSlug, contact }) => (
            <>
              <a href={`/organisations/${producerSlug}`}>{producerName}</a>
              {contact === '' ? null : `, ${contact}`}
            </>
          ),
        },
      ]}
    />
  );
}
