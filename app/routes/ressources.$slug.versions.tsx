import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, line, link, optionalParagraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { requireEditable } from '~/http/resource-edit.server';
import { addResourceVersion } from '~/services/resources/addResourceVersion.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { DateField, TextArea, TextField } from '~/ui/base/text-fields';
import { Prose } from '~/ui/layout/page';
import { ResourceCrumbs } from '~/ui/resources/resource-crumbs';
import { RESOURCE_REFUSAL_SENTENCES } from '~/wording/resources-catalogue';

const versionForm = z.object({
  label: line(60),
  releasedOn: dayField().required(),
  changes: optionalParagraphs(2_000),
  url: link().optional(),
});

export const meta: MetaFunction = () => [{ title: 'Annoncer une version – Relais' }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const edit = await requireEditable(context, params.slug ?? '');
  if (edit.isWithdrawn) return notFound();
  return {
    slug: edit.slug,
    name: edit.name,
    today: contextOf(context).today,
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { slug } = await requireEditable(context, params.slug ?? '');
  const form = await readForm(request, versionForm);
  if (!form.ok) return form.answer;
  const outcome = await addResourceVersion(contextOf(context, form), { ...form.value, slug });
  return answer(outcome, form, {
    to: `/ressources/${slug}`,
    sentences: RESOURCE_REFUSAL_SENTENCES,
  });
}

export default function AddVersion() {
  const { slug, name, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <ResourceCrumbs {...{ slug, name }} here="Annoncer une version" />
      <PageTitle kicker={name} title="Annoncer une version" />
      <Prose>
        <PostForm formKey={formKey}>
          <ErrorSummary form={form} />
          <TextField name="label" label="Version" required width="short" form={form} />
          <DateField
            name="releasedOn"
            label="Publiée le"
            required
            defaultValue={today}
            max={today}
            form={form}
          />
          <TextArea name="changes" label="Ce qui change" rows={4} form={form} />
          <TextField name="url" label="Adresse de cette version" type="url" form={form} />
          <ButtonGroup>
            <Button variant="primary">Annoncer la version</Button>
          </ButtonGroup>
        </PostForm>
      </Prose>
    </>
  );
}
