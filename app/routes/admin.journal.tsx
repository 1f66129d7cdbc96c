import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SUBJECT_KINDS } from '~/domain/audit/act';
import { readJournalFilters } from '~/domain/audit/filters';
import { notFound, requireStaffOrAdmin } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { readJournal } from '~/services/accounts/readJournal.server';
import { JournalTable } from '~/ui/audit/journal-table';
import { Select } from '~/ui/base/choice-fields';
import { CsvLink } from '~/ui/base/csv-link';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { SearchForm } from '~/ui/base/search-form';
import { SUBJECT_WORDS } from '~/wording/audit-subjects';
import { formatCount } from '~/wording/format';

export const meta: MetaFunction = () => [{ title: 'Journal – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaffOrAdmin(context, request);
  const { searchParams } = new URL(request.url);
  const { subject, number } = readJournalFilters(searchParams);
  const wanted = { page: pageParam(searchParams), subject };
  const view = (await readJournal(contextOf(context), wanted)) ?? notFound();
  return { ...view, kind: subject?.kind ?? null, number };
}

export default function Journal() {
  const { acts, total, page, pageSize, kind, number } = useLoaderData<typeof loader>();
  const query = { sujet: kind ?? '', numero: number };
  const hrefFor = (other: number) =>
    `/admin/journal?${new URLSearchParams({ ...query, page: String(other) }).toString()}`;
  return (
    <>
      <Breadcrumb items={[{ label: 'Administration', href: '/admin' }, { label: 'Journal' }]} />
      <PageTitle
        title="Journal"
        lede="Chaque acte, dans l’ordre où il a eu lieu, enchaîné au précédent : rien ne s’y change ni ne s’y retire sans que cela se voie."
      />
      <SearchForm
        action="/admin/journal"
        name="numero"
        label="Numéro du sujet"
        hint="Avec sa nature, par exemple une friction et son numéro"
        defaultValue={number}
        buttonLabel="Filtrer"
      >
        <Select
          name="sujet"
          label="Nature du sujet"
          required
          emptyLabel="Toutes"
          defaultValue={kind ?? ''}
          options={SUBJECT_KINDS.map((value) => ({ value, label: SUBJECT_WORDS[value] }))}
        />
      </SearchForm>
      <Section title={total === 0 ? 'Aucun acte' : formatCount(total, 'acte', 'actes')}>
        <JournalTable acts={acts} />
        <CsvLink href={`/admin/journal.csv?${new URLSearchParams(query).toString()}`} />
        <Pagination page={page} pageCount={Math.ceil(total / pageSize)} hrefFor={hrefFor} />
      </Section>
    </>
  );
}
