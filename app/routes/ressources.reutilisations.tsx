import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readReusedResource } from '~/domain/resources/reuse-filters';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { readReuseGraph } from '~/services/resources/readReuseGraph.server';
import { CsvLink } from '~/ui/base/csv-link';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ReuseGraph } from '~/ui/charts/reuse-graph';
import { ReuseFigureRow } from '~/ui/resources/reuse-figures';
import { ReuseTable } from '~/ui/resources/reuse-table';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Qui réutilise quoi – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const resource = readReusedResource(searchParams);
  const asked = { resource, page: pageParam(searchParams) };
  return { ...(await readReuseGraph(contextOf(context), asked)), resource };
}

export default function Reuses() {
  const { figures, graph, reuses, page, pageCount, resource } = useLoaderData<typeof loader>();
  const query = resource === null ? '' : `ressource=${encodeURIComponent(resource)}`;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Ressources', href: '/ressources' }, { label: 'Réutilisations' }]}
      />
      <PageTitle
        title="Qui réutilise quoi"
        lede="Ce qui est développé une fois sert à tous&nbsp;: qui s’appuie sur la base commune, et ce que cela évite de dépenser."
      />
      <ReuseFigureRow figures={figures} />
      <ReuseGraph {...graph} />
      <Section title="Toutes les réutilisations" id="liste">
        {resource === null ? null : (
          <p>
            D’une seule ressource. <a href="/ressources/reutilisations#liste">Voir toutes</a>
          </p>
        )}
        <ReuseTable
          caption="Qui réutilise quelle ressource"
          reuses={reuses}
          withResource
          empty={
            <EmptyState
              title="Aucune réutilisation déclarée"
              action={{ href: '/ressources', label: 'Voir les ressources' }}
            >
              <p>
                Ouvrez une ressource que vous réutilisez, et dites-le&nbsp;: son producteur
                confirmera.
              </p>
            </EmptyState>
          }
        />
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefFor={(number) =>
            `/ressources/reutilisations?${query === '' ? '' : `${query}&`}page=${number}#liste`
          }
        />
        <CsvLink href={`/ressources/reutilisations.csv${query === '' ? '' : `?${query}`}`} />
      </Section>
    </>
  );
}
