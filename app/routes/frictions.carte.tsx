import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageOfFilters, readFilters } from '~/domain/frictions/filters';
import { contextOf } from '~/http/context.server';
import { readMap } from '~/services/frictions/readMap.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { FrictionMap } from '~/ui/frictions/friction-map';
import { FilterWords } from '~/ui/frictions/filter-words';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Carte des frictions – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const filters = readFilters(new URL(request.url).searchParams);
  return { ...(await readMap(contextOf(context), filters)), filters };
}

export default function FrictionsByPlace() {
  const view = useLoaderData<typeof loader>();
  const { territory } = view.filters;
  const place = [...view.regions, ...view.departements].find(({ slug }) => slug === territory);
  const list = `/frictions?${pageOfFilters(view.filters, 1)}`;
  return (
    <>
      <Breadcrumb items={[{ label: 'Frictions', href: '/frictions' }, { label: 'Carte' }]} />
      <PageTitle
        title="Où les frictions se rencontrent"
        lede="Chaque friction est comptée au territoire que son proposant a nommé."
        meta={
          <span>
            <FilterWords filters={view.filters} territory={place?.name ?? territory} />{' '}
            <a href={list}>Revenir à la liste</a>
          </span>
        }
      />
      <FrictionMap {...view} />
    </>
  );
}
