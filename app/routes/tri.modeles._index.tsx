import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { line, paragraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readTemplates } from '~/services/frictions/readTemplates.server';
import { saveTemplate } from '~/services/frictions/saveTemplate.server';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { TemplateForm, TemplateList } from '~/ui/frictions/template-forms';
import { TwoColumns } from '~/ui/layout/page';
import { TEMPLATE_REFUSALS } from '~/wording/frictions-conversation';

export const meta: MetaFunction = () => [{ title: 'Modèles de réponse – Tri – Relais' }];

const TEMPLATE = z.object({ title: line(), words: paragraphs() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const templates = (await readTemplates(contextOf(context))) ?? notFound();
  return { templates, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, TEMPLATE);
  if (!form.ok) return form.answer;
  return answer(await saveTemplate(contextOf(context, form), form.value), form, {
    to: ({ id }) => `/tri/modeles/${id}`,
    sentences: TEMPLATE_REFUSALS,
  });
}

export default function Templates() {
  const { templates, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Tri', href: '/tri' }, { label: 'Modèles de réponse' }]} />
      <PageTitle
        title="Modèles de réponse"
        lede="Écrits une fois, remplis pour chaque friction, relus avant de partir."
      />
      <TwoColumns
        asideLabel="Nouveau modèle"
        aside={
          <Section title="Nouveau modèle">
            <TemplateForm formKey={formKey} form={form} />
          </Section>
        }
      >
        {templates.length === 0 ? (
          <EmptyState title="Aucun modèle pour l’instant">
            Les réponses que vous écrivez souvent se rangent ici, avec des mots entre accolades que
            Relais remplace.
          </EmptyState>
        ) : (
          <TemplateList templates={templates} />
        )}
      </TwoColumns>
    </>
  );
}
