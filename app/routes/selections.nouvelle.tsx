import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { SELECTION } from '~/http/selection-fields';
import { openSelection } from '~/services/frictions/openSelection.server';
import { Button } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { SelectionFields } from '~/ui/frictions/selection-fields';
import { Prose } from '~/ui/layout/page';

export const meta: MetaFunction = () => [{ title: 'Préparer une journée de sélection – Relais' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  return { formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, SELECTION);
  if (!form.ok) return form.answer;
  const outcome = await openSelection(contextOf(context, form), form.value);
  return answer(outcome, form, { to: ({ id }) => `/selections/${id}`, sentences: {} });
}

export default function NewSelection() {
  const { formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Prose>
      <Breadcrumb items={[{ label: 'Sélection', href: '/selections' }, { label: 'Nouvelle' }]} />
      <PageTitle
        title="Préparer une journée de sélection"
        lede="Toutes les frictions qualifiées y sont candidates. Ces limites pourront être changées, et essayées autrement, jusqu’à la décision."
      />
      <PostForm formKey={formKey}>
        <ErrorSummary form={form} />
        <SelectionFields form={form} />
        <Button variant="primary">Préparer la journée</Button>
      </PostForm>
    </Prose>
  );
}
