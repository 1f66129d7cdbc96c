import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayContribute } from '~/domain/resources/permissions';
import { queryOfResources, readResourceFilters } from '~/domain/resources/filters';
import { mayReadNeglected } from '~/domain/resources/reuse-permissions';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { findNear } from '~/services/frictions/findNear.server';
import { readResources } from '~/services/resources/readResources.server';
import { ButtonLink } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { NearQuestion } from '~/ui/frictions/near-question';
import { ResourceList } from '~/ui/resources/resource-list';
import { ResourceSearch } from '~/ui/resources/resource-search';
import { formatCount } from '~/wording/format';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [
  { title: 'Base commune de ressources – Relais' },
  {
    name: 'description',
    content:
      'API, briques logicielles, référentiels, cadres, données et services mutualisés que toute administration peut réutiliser.',
  },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const filters = readResourceFilters(searchParams);
  const page = pageParam(searchParams);
  const ctx = contextOf(context);
  const view = await readResources(ctx, filters, page);
  const listed = view.resources.map(({ slug }) => slug);
  return {
    ...view,
    near: await findNear(ctx, { q: filters.q, page, total: view.total }, listed),
    filters,
    page,
    mayContribute: mayContribute(context.actor),
    readsNeglected: mayReadNeglected(context.actor),
  };
}

export default function Resources() {
  const list = useLoaderData<typeof loader>();
  const { resources, total, page, pageCount, producers, filters } = list;
  const query = queryOfResources(filters);
  return (
    <>
      <Breadcrumb items={[{ label: 'Ressources' }]} />
      <PageTitle
        title="Base commune de ressources"
        lede="Ce que l’État et les collectivités offrent à réutiliser, pour qu’une même chose ne soit développée qu’une fois."
        actions={
          <>
            <ButtonLink href="/ressources/nouvelle" variant="primary">
              Proposer une ressource
            </ButtonLink>
            <ButtonLink href="/ressources/reutilisations">Qui réutilise quoi</ButtonLink>
            {list.readsNeglected ? (
              <ButtonLink href="/ressources/delaissees">Délaissées</ButtonLink>
            ) : null}
            {list.mayContribute ? (
              <ButtonLink href="/ressources/contributions">Contributions</ButtonLink>
            ) : null}
          </>
        }
      />
      <ResourceSearch filters={filters} producers={producers} />
      <Section
        title={total === 0 ? 'Aucune ressource' : formatCount(total, 'ressource', 'ressources')}
      >
        {resources.length === 0 ? (
          <EmptyState
            title="Aucune ressource ne correspond"
            action={{ href: '/ressources', label: 'Revoir toutes les ressources' }}
          >
            Cherchez avec un seul mot, ou retirez un filtre. Si elle manque ici, proposez-la&nbsp;:
            l’incubateur vous répondra.
          </EmptyState>
        ) : (
          <>
            <ResourceList resources={resources} />
            <CsvLink href={`/ressources.csv?${query.toString()}`} />
            <p className="no-print">
              À lire par un logiciel&nbsp;:{' '}
              <a href={`/ressources.jsonld?${query.toString()}`}>DCAT-AP (JSON-LD)</a>,{' '}
              <a href={`/api/v1/ressources?${query.toString()}`}>JSON</a>.
            </p>
          </>
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefFor={(other) => {
            const there = new URLSearchParams(query);
            there.set('page', String(other));
            return `/ressources?${there.toString()}`;
          }}
        />
      </Section>
      <NearQuestion near={list.near} first="resources" />
    </>
  );
}
