import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { line, link, paragraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { editStartup } from '~/services/startups/editStartup.server';
import { mayEdit } from '~/services/startups/mayEdit.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { TextArea, TextField } from '~/ui/base/text-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { TEAM_FIELD_LABELS, TEAM_REFUSALS } from '~/wording/startups-team';
import type { StartupOutlet } from './startups.$slug';

const editForm = z.object({
  version: versionField(),
  name: line(80),
  pitch: paragraphs(500),
  serviceUrl: link().optional(),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Modifier');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  if (!(await mayEdit(contextOf(context), params.slug ?? ''))) return notFound();
  return { formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, editForm);
  if (!form.ok) return form.answer;
  const edit = { ...form.value, slug: params.slug ?? '' };
  return answer(await editStartup(contextOf(context, form), edit), form, {
    to: (slug) => `/startups/${slug}`,
    sentences: TEAM_REFUSALS,
    labels: TEAM_FIELD_LABELS,
  });
}

export default function EditStartup() {
  const { formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { startup } = useOutletContext<StartupOutlet>();
  return (
    <Section title="Modifier la présentation">
      <p>
        L’adresse de cette page ne change pas. Ce qui était écrit avant reste dans l’historique.
      </p>
      <PostForm formKey={formKey} version={startup.version}>
        <ErrorSummary form={form} />
        <TextField
          name="name"
          label="Nom"
          required
          width="medium"
          defaultValue={startup.name}
          form={form}
        />
        <TextArea
          name="pitch"
          label="Ce que fait le service, et pour qui"
          hint="Une ou deux phrases, publiées."
          required
          rows={3}
          defaultValue={startup.pitch}
          form={form}
        />
        <TextField
          name="serviceUrl"
          label="Adresse du service"
          hint="Par exemple https://exemple.gouv.fr. Vide tant qu’il n’est pas en ligne."
          type="url"
          defaultValue={startup.serviceUrl ?? ''}
          form={form}
        />
        <ButtonGroup>
          <Button variant="primary">Enregistrer</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
