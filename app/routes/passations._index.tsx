import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { readHandedOver } from '~/services/handover/readHandedOver.server';
import { ButtonLink } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { HandedOverTable } from '~/ui/handover/handed-over-table';
import { formatCount } from '~/wording/format';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Services transférés – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = pageParam(new URL(request.url).searchParams);
  return readHandedOver(contextOf(context), page);
}

/** What became of the services that were handed over. */
export default function HandedOver() {
  const { services, total, page, pageCount, mayEditTemplate } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: 'Passations' }]} />
      <PageTitle
        title="Les services transférés, et ce qu’ils deviennent"
        lede="Un service construit ici passe à l’administration qui le fera vivre. À six et douze mois, elle dit s’il est en vie, qui s’en sert, et combien de la friction a disparu. Ici se lisent les services dont la convention est signée sur Relais."
        actions={
          mayEditTemplate ? (
            <ButtonLink href="/passations/modele">Modifier la liste des pièces</ButtonLink>
          ) : null
        }
      />
      <Section title={total === 0 ? 'Aucun service' : formatCount(total, 'service', 'services')}>
        <HandedOverTable services={services} />
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefFor={(other) => `/passations?page=${other}`}
        />
        {total === 0 ? null : <CsvLink href="/passations.csv" />}
      </Section>
    </>
  );
}
