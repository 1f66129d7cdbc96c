import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs, versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { changeSynonyms } from '~/services/frictions/changeSynonyms.server';
import { readSynonymsOf } from '~/services/frictions/readSynonymsOf.server';
import { removeSynonyms } from '~/services/frictions/removeSynonyms.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { TextArea } from '~/ui/base/text-fields';
import { SYNONYM_HINT, SYNONYM_LABELS, SYNONYM_REFUSALS } from '~/wording/frictions-similar';

export const meta: MetaFunction = () => [{ title: 'Modifier des synonymes – Relais' }];

const REMOVE = 'remove';
const removal = z.object({ version: versionField() });
const change = removal.extend({ forms: paragraphs(1_000) });
const manners = {
  to: '/admin/synonymes?enregistre',
  done: null,
  sentences: SYNONYM_REFUSALS,
  labels: SYNONYM_LABELS,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const synonyms = (await readSynonymsOf(contextOf(context), idParam(params['id']))) ?? notFound();
  return { synonyms, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  if ((await intentOf(request)) === REMOVE) {
    const form = await readForm(request, removal);
    if (!form.ok) return form.answer;
    const { version } = form.value;
    return answer(await removeSynonyms(contextOf(context, form), { id, version }), form, manners);
  }
  const form = await readForm(request, change);
  if (!form.ok) return form.answer;
  return answer(
    await changeSynonyms(contextOf(context, form), { id, ...form.value }),
    form,
    manners,
  );
}

export default function EditSynonyms() {
  const { synonyms, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Administration', href: '/admin' },
          { label: 'Synonymes', href: '/admin/synonymes' },
          { label: 'Modifier' },
        ]}
      />
      <PageTitle title={`Synonymes de «\u00a0${synonyms.forms[0] ?? ''}\u00a0»`} />
      <PostForm formKey={formKey} version={synonyms.version}>
        <ErrorSummary form={form} />
        <TextArea
          name="forms"
          label={SYNONYM_LABELS.forms}
          hint={SYNONYM_HINT}
          rows={3}
          required
          defaultValue={synonyms.forms.join(', ')}
          form={form}
        />
        <ButtonGroup>
          <Button variant="primary">Enregistrer</Button>
          <Button variant="danger" name="intent" value={REMOVE}>
            Supprimer cette ligne
          </Button>
          <ButtonLink href="/admin/synonymes">Annuler</ButtonLink>
        </ButtonGroup>
      </PostForm>
    </>
  );
}
