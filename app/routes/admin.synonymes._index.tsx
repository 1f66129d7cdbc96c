import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { addSynonyms } from '~/services/frictions/addSynonyms.server';
import { readSynonyms } from '~/services/frictions/readSynonyms.server';
import { Button } from '~/ui/base/buttons';
import { Alert, EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { SearchForm } from '~/ui/base/search-form';
import { TextArea } from '~/ui/base/text-fields';
import { SynonymTable } from '~/ui/frictions/synonym-table';
import { formatCount } from '~/wording/format';
import { SYNONYM_HINT, SYNONYM_LABELS, SYNONYM_REFUSALS } from '~/wording/frictions-similar';

export const meta: MetaFunction = () => [{ title: 'Synonymes – Relais' }];

const LONGEST_QUERY = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { searchParams } = new URL(request.url);
  const q = (searchParams.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, LONGEST_QUERY);
  const synonyms = (await readSynonyms(contextOf(context), q)) ?? notFound();
  const saved = searchParams.has('enregistre');
  return { synonyms, q, saved, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, z.object({ forms: paragraphs(1_000) }));
  if (!form.ok) return form.answer;
  const outcome = await addSynonyms(contextOf(context, form), form.value.forms);
  return answer(outcome, form, {
    ...{ to: '/admin/synonymes?enregistre', done: null },
    sentences: SYNONYM_REFUSALS,
  });
}

export default function SynonymsPage() {
  const { synonyms, q, saved, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Administration', href: '/admin' }, { label: 'Synonymes' }]} />
      <PageTitle
        title="Synonymes"
        lede="La recherche de frictions proches sait que ces mots disent la même chose. Un changement vaut dès la recherche suivante."
      />
      {saved && form === undefined ? (
        <Alert tone="success" title="C’est enregistré">
          La prochaine recherche en tiendra compte.
        </Alert>
      ) : null}
      <Section title="Ajouter des synonymes">
        <PostForm formKey={formKey}>
          <ErrorSummary form={form} />
          <TextArea
            name="forms"
            label={SYNONYM_LABELS.forms}
            hint={SYNONYM_HINT}
            rows={2}
            required
            form={form}
          />
          <Button variant="primary">Ajouter</Button>
        </PostForm>
      </Section>
      <Section title={formatCount(synonyms.length, 'ligne', 'lignes')}>
        <SearchForm action="/admin/synonymes" label="Chercher un mot" defaultValue={q} />
        {synonyms.length === 0 ? (
          <EmptyState title="Aucune ligne ne contient ce mot">
            Ajoutez-le ci-dessus avec ce qu’il veut dire.
          </EmptyState>
        ) : (
          <SynonymTable synonyms={synonyms} />
        )}
      </Section>
    </>
  );
}
