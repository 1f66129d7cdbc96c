import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, optionalLine, paragraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { requireEditable } from '~/http/resource-edit.server';
import { withdrawResource } from '~/services/resources/withdrawResource.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { DateField, TextArea, TextField } from '~/ui/base/text-fields';
import { Prose } from '~/ui/layout/page';
import { ResourceCrumbs } from '~/ui/resources/resource-crumbs';
import { RESOURCE_REFUSAL_SENTENCES } from '~/wording/resources-catalogue';

const withdrawalForm = z.object({
  version: versionField(),
  withdrawnOn: dayField().required(),
  reason: paragraphs(1_000),
  successor: optionalLine(),
});

export const meta: MetaFunction = () => [{ title: 'Retirer une ressource – Relais' }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const edit = await requireEditable(context, params.slug ?? '');
  if (edit.isWithdrawn) return notFound();
  const { slug, name, version } = edit;
  return { slug, name, version, today: contextOf(context).today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { slug } = await requireEditable(context, params.slug ?? '');
  const form = await readForm(request, withdrawalForm);
  if (!form.ok) return form.answer;
  const outcome = await withdrawResource(contextOf(context, form), { ...form.value, slug });
  return answer(outcome, form, {
    to: `/ressources/${slug}`,
    sentences: RESOURCE_REFUSAL_SENTENCES,
  });
}

export default function WithdrawResource() {
  const { slug, name, version, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <ResourceCrumbs {...{ slug, name }} here="Retirer" />
      <PageTitle
        kicker={name}
        title="Retirer la ressource"
        lede={
          'Sa page reste, avec la raison et ce qui la remplace\u00a0: qui s’en sert saura où aller.'
        }
      />
      <Prose>
        <PostForm formKey={formKey} version={version}>
          <ErrorSummary form={form} />
          <DateField
            name="withdrawnOn"
            label="Retirée le"
            required
            defaultValue={today}
            max={today}
            form={form}
          />
          <TextArea name="reason" label="Pourquoi" hint="Publié." required rows={3} form={form} />
          <TextField
            name="successor"
            label="Remplacée par"
            hint="Le nom d’une ressource de la base commune, ou la fin de l’adresse de sa page."
            width="medium"
            form={form}
          />
          <ButtonGroup>
            <Button variant="danger">Retirer la ressource</Button>
          </ButtonGroup>
        </PostForm>
      </Prose>
    </>
  );
}
