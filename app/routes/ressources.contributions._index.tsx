import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { readContributions } from '~/services/resources/readContributions.server';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ContributionTable } from '~/ui/resources/contribution-table';

export const meta: MetaFunction = () => [{ title: 'Contributions – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context);
  const page = pageParam(new URL(request.url).searchParams);
  const view = (await readContributions(contextOf(context), page)) ?? notFound();
  return { ...view, page };
}

export default function Contributions() {
  const { contributions, everybodys, page, pageCount } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Ressources', href: '/ressources' }, { label: 'Contributions' }]}
      />
      <PageTitle
        title={everybodys ? 'Contributions' : 'Mes contributions'}
        lede={
          everybodys
            ? 'Celles qui attendent une réponse d’abord, la plus ancienne en tête.'
            : 'Ce que vous avez proposé à la base commune, et ce qui vous a été répondu.'
        }
      />
      {contributions.length === 0 ? (
        <EmptyState
          title="Aucune contribution"
          action={{ href: '/ressources/nouvelle', label: 'Proposer une ressource' }}
        >
          Une ressource qui manque, une fiche à corriger&nbsp;: tout agent connecté peut le
          proposer, et reçoit une réponse.
        </EmptyState>
      ) : (
        <ContributionTable contributions={contributions} />
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(other) => `/ressources/contributions?page=${other}`}
      />
    </>
  );
}
