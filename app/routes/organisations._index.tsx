import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOrganisationFilters } from '~/domain/organisations/filters';
import { ORGANISATION_KINDS } from '~/domain/organisations/organisation';
import { placeParams, readCursor, type Cursor } from '~/domain/shared/cursor';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { searchOrganisations } from '~/services/organisations/searchOrganisations.server';
import { Select } from '~/ui/base/choice-fields';
import { CsvLink } from '~/ui/base/csv-link';
import { CursorPages } from '~/ui/base/cursor-pages';
import { Alert, EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { SearchForm } from '~/ui/base/search-form';
import { OrganisationTable } from '~/ui/organisations/organisation-table';
import { formatCount } from '~/wording/format';
import { KINDS_WORDS } from '~/wording/organisations';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Organisations – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const filters = readOrganisationFilters(searchParams);
  const wanted = { ...filters, cursor: readCursor(searchParams), page: pageParam(searchParams) };
  return { ...filters, ...(await searchOrganisations(contextOf(context), wanted)) };
}

export default function Organisations() {
  const { q, kind, rows, total, before, after, resembling } = useLoaderData<typeof loader>();
  const query = { q, nature: kind ?? '' };
  const hrefFor = (cursor: Cursor | null) =>
    `/organisations?${new URLSearchParams({ ...query, ...placeParams(cursor) }).toString()}`;
  return (
    <>
      <Breadcrumb items={[{ label: 'Organisations' }]} />
      <PageTitle
        title="Organisations"
        lede="Communes, intercommunalités, départements, régions, administrations de l’État et associations d’élus : qui propose, qui finance, qui reprend."
      />
      <SearchForm
        action="/organisations"
        label="Chercher une organisation"
        hint="Son nom, ou son code officiel. Les accents et les petites fautes ne comptent pas."
        defaultValue={q}
      >
        <Select
          name="nature"
          label="Nature"
          required
          emptyLabel="Toutes"
          defaultValue={kind ?? ''}
          options={ORGANISATION_KINDS.map((value) => ({ value, label: KINDS_WORDS[value] }))}
        />
      </SearchForm>
      <Section
        title={
          total === 0 ? 'Aucune organisation' : formatCount(total, 'organisation', 'organisations')
        }
      >
        {resembling ? (
          <Alert tone="info">Aucune ne s’écrit ainsi ; celles-ci y ressemblent.</Alert>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState
            title="Aucune organisation ne correspond"
            action={{ href: '/organisations', label: 'Revoir toutes les organisations' }}
          >
            Cherchez avec un seul mot du nom, ou le code INSEE de la commune.
          </EmptyState>
        ) : (
          <>
            <OrganisationTable rows={rows} />
            <CsvLink href={`/organisations.csv?${new URLSearchParams(query).toString()}`} />
          </>
        )}
        <CursorPages
          label="Pages de la liste"
          head={before && hrefFor(null)}
          before={before && hrefFor(before)}
          after={after && hrefFor(after)}
        />
      </Section>
    </>
  );
}
