import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { line, paragraphs, versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { readTemplates } from '~/services/frictions/readTemplates.server';
import { removeTemplate } from '~/services/frictions/removeTemplate.server';
import { saveTemplate } from '~/services/frictions/saveTemplate.server';
import { Button } from '~/ui/base/buttons';
import { Breadcrumb, Details } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { PostForm } from '~/ui/base/post-form';
import { TemplateExample, TemplateForm } from '~/ui/frictions/template-forms';
import { TwoColumns } from '~/ui/layout/page';
import { TEMPLATE_LABELS, TEMPLATE_REFUSALS } from '~/wording/frictions-conversation';

export const meta: MetaFunction = () => [{ title: 'Modèle de réponse – Tri – Relais' }];

const SAVED = z.object({ title: line(), words: paragraphs(), version: versionField() });
const REMOVED = z.object({ version: versionField() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['template']);
  const templates = (await readTemplates(contextOf(context))) ?? notFound();
  const template = templates.find((one) => one.id === id) ?? notFound();
  return { template, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['template']);
  const manners = { to: '/tri/modeles', sentences: TEMPLATE_REFUSALS, labels: TEMPLATE_LABELS };
  if ((await intentOf(request)) === 'remove') {
    const form = await readForm(request, REMOVED);
    if (!form.ok) return form.answer;
    return answer(await removeTemplate(contextOf(context, form), { id, ...form.value }), form, {
      ...manners,
      done: 'templateRemoved',
    });
  }
  const form = await readForm(request, SAVED);
  if (!form.ok) return form.answer;
  const { version, ...template } = form.value;
  const outcome = await saveTemplate(contextOf(context, form), template, { id, version });
  return answer(outcome, form, manners);
}

export default function Template() {
  const { template, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Tri', href: '/tri' },
          { label: 'Modèles de réponse', href: '/tri/modeles' },
          { label: template.title },
        ]}
      />
      <PageTitle kicker="Modèle de réponse" title={template.title} />
      <TwoColumns asideLabel="Aperçu" aside={<TemplateExample words={template.words} />}>
        <TemplateForm formKey={formKey} form={form} saved={template} />
        <Details summary="Supprimer ce modèle">
          <PostForm formKey={formKey} version={template.version} label="Supprimer ce modèle">
            <p>Ce qui a été envoyé avec lui reste tel quel.</p>
            <Button name="intent" value="remove" variant="danger">
              Supprimer le modèle
            </Button>
          </PostForm>
        </Details>
      </TwoColumns>
    </>
  );
}
