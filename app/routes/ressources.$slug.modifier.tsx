import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalParagraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { resourceFields } from '~/http/resource-fields';
import { contributeResource } from '~/services/resources/contributeResource.server';
import { editResource } from '~/services/resources/editResource.server';
import { readResourceEdit } from '~/services/resources/readResourceEdit.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { Prose } from '~/ui/layout/page';
import { ContributionNote } from '~/ui/resources/contribution-note';
import { ResourceFields } from '~/ui/resources/resource-fields';
import { ResourceCrumbs } from '~/ui/resources/resource-crumbs';
import { RESOURCE_LABELS, RESOURCE_REFUSAL_SENTENCES } from '~/wording/resources-catalogue';

const changeForm = z.object({
  ...resourceFields,
  version: versionField(),
  note: optionalParagraphs(1_000),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Modifier ${data?.name ?? 'une ressource'} – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const resumed = new URL(request.url).searchParams.get('reprendre');
  const earlier = resumed === null ? null : idParam(resumed);
  const edit = await readResourceEdit(contextOf(context), params.slug ?? '', earlier);
  return edit === null ? notFound() : { ...edit, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const { mayEdit } = (await readResourceEdit(contextOf(context), slug)) ?? notFound();
  const form = await readForm(request, changeForm);
  if (!form.ok) return form.answer;
  const { note, version, ...typed } = form.value;
  const ctx = contextOf(context, form);
  const manners = { sentences: RESOURCE_REFUSAL_SENTENCES, labels: RESOURCE_LABELS };
  if (mayEdit) {
    const to = `/ressources/${slug}`;
    return answer(await editResource(ctx, { slug, version, typed }), form, { ...manners, to });
  }
  const to = (id: number) => `/ressources/contributions/${id}`;
  return answer(await contributeResource(ctx, { slug, typed, note }), form, { ...manners, to });
}

export default function ChangeResource() {
  const { slug, name, version, written, mayEdit, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <ResourceCrumbs {...{ slug, name }} here="Modifier" />
      <PageTitle
        kicker={name}
        title={mayEdit ? 'Modifier la fiche' : 'Proposer une modification'}
        lede={
          mayEdit
            ? 'Le changement est publié tout de suite, et l’historique garde ce qui était écrit.'
            : 'L’incubateur relit votre modification, puis vous répond par courriel.'
        }
      />
      <Prose>
        <PostForm formKey={formKey} version={version}>
          <ErrorSummary form={form} />
          <ResourceFields form={form} written={written} />
          {mayEdit ? null : <ContributionNote form={form} />}
          <ButtonGroup>
            <Button variant="primary">{mayEdit ? 'Enregistrer' : 'Proposer'}</Button>
          </ButtonGroup>
        </PostForm>
      </Prose>
    </>
  );
}
