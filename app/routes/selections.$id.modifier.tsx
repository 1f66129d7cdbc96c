import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { SELECTION } from '~/http/selection-fields';
import { changeSelection } from '~/services/frictions/changeSelection.server';
import { readSelection } from '~/services/frictions/readSelection.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { SelectionFields } from '~/ui/frictions/selection-fields';
import { Prose } from '~/ui/layout/page';
import { SELECTION_LABELS, SELECTION_REFUSALS, selectionName } from '~/wording/frictions-selection';

export const meta: MetaFunction = () => [{ title: 'Modifier la journée de sélection – Relais' }];

const CHANGED = SELECTION.extend({ version: versionField() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const view = (await readSelection(contextOf(context), idParam(params['id']))) ?? notFound();
  if (view.selection.decidedAt !== null) notFound();
  return { selection: view.selection, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const form = await readForm(request, CHANGED);
  if (!form.ok) return form.answer;
  const outcome = await changeSelection(contextOf(context, form), { id, ...form.value });
  return answer(outcome, form, {
    to: `/selections/${id}`,
    sentences: SELECTION_REFUSALS,
    labels: SELECTION_LABELS,
  });
}

export default function ChangeSelection() {
  const { selection, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const here = `/selections/${selection.id}`;
  return (
    <Prose>
      <Breadcrumb
        items={[
          { label: 'Sélection', href: '/selections' },
          { label: selectionName(selection.heldOn), href: here },
          { label: 'Modifier' },
        ]}
      />
      <PageTitle
        title="Modifier la journée"
        lede="Les portefeuilles déjà calculés gardent leurs limites."
      />
      <PostForm formKey={formKey} version={selection.version}>
        <ErrorSummary form={form} />
        <SelectionFields form={form} selection={selection} />
        <ButtonGroup>
          <Button variant="primary">Enregistrer</Button>
          <ButtonLink href={here} variant="quiet">
            Revenir sans rien changer
          </ButtonLink>
        </ButtonGroup>
      </PostForm>
    </Prose>
  );
}
