import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SUBJECT_KINDS } from '~/domain/audit/act';
import { notFound, requireStaffOrAdmin } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { readJournal } from '~/services/accounts/readJournal.server';
import { JournalTable } from '~/ui/audit/journal-table';
import { Select } from '~/ui/base/choice-fields';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { SearchForm } from '~/ui/base/search-form';
import { SUBJECT_WORDS } from '~/wording/audit';
import { formatCount } from '~/wording/format';

export const meta: MetaFunction = () => [{ title: 'Journal – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaffOrAdmin(context, request);
  const { searchParams } = new URL(request.url);
  const sujet = searchParams.get('sujet');
  const kind = SUBJECT_KINDS.find((known) => known === sujet) ?? null;
  const number = searchParams.get('numero')?.trim() ?? '';
  const id = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
  const wanted = { page: pageParam(searchParams), subject: kind === null ? null : { kind, id } };
  const view = (await readJournal(contextOf(context), wanted)) ?? notFound();
  return { ...view, kind, number: kind === null ? '' : number };
}

export default function Journal() {
  const { acts, total, page, pageSize, kind, number } = useLoaderData<typeof loader>();
  const hrefFor = (other: number) =>
    `/admin/journal?${new URLSearchParams({ sujet: kind ?? '', numero: number, page: String(other) }).toString()}`;
  return (
    <>
      <Breadcrumb items={[{ label: 'Journal' }]} />
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
        <Pagination page={page} pageCount={Math.ceil(total / pageSize)} hrefFor={hrefFor} />
      </Section>
    </>
  );
}
