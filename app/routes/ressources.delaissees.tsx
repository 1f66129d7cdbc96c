import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readNeglected } from '~/services/resources/readNeglected.server';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { NeglectedTable } from '~/ui/resources/neglected-table';

export const meta: MetaFunction = () => [{ title: 'Ressources délaissées – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const read = await readNeglected(contextOf(context));
  return read.ok ? { resources: read.value } : notFound();
}

export default function NeglectedResources() {
  const { resources } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: 'Ressources', href: '/ressources' }, { label: 'Délaissées' }]} />
      <PageTitle
        title="Les ressources délaissées"
        lede="Plus personne ne les entretient, ou personne ne les réutilise un an après leur parution. Demandez à leur producteur&nbsp;: les reprendre, les confier, ou les retirer en disant pourquoi."
      />
      {resources.length === 0 ? (
        <EmptyState
          title="Aucune ressource n’est délaissée"
          action={{ href: '/ressources', label: 'Voir les ressources' }}
        >
          <p>Toutes sont entretenues et réutilisées, ou viennent de paraître.</p>
        </EmptyState>
      ) : (
        <NeglectedTable resources={resources} />
      )}
    </>
  );
}
