import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { euros, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { byFriction, fieldsOf } from '~/http/friction-fields';
import { readSelection } from '~/services/frictions/readSelection.server';
import { setSelectionAmounts } from '~/services/frictions/setSelectionAmounts.server';
import { Button } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { MoneyField } from '~/ui/base/text-fields';
import { Prose } from '~/ui/layout/page';
import { formatTypedEuros } from '~/wording/format';
import { SELECTION_REFUSALS, selectionName } from '~/wording/frictions-selection';

export const meta: MetaFunction = () => [{ title: 'Montants des candidates – Relais' }];

async function openView({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const view = (await readSelection(contextOf(context), idParam(params['id']))) ?? notFound();
  return view.selection.decidedAt === null ? view : notFound();
}

export async function loader(args: LoaderFunctionArgs) {
  const { selection, lines } = await openView(args);
  return { selection, lines, formKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { selection, lines } = await openView(args);
  const ids = lines.map((line) => line.id);
  const amounts = z.object(fieldsOf('cents', ids, euros().required()));
  const form = await readForm(args.request, z.object({ version: versionField() }).and(amounts));
  if (!form.ok) return form.answer;
  const { version, ...typed } = form.value;
  const cents = byFriction('cents', typed);
  const asked = { id: selection.id, version, cents };
  const outcome = await setSelectionAmounts(contextOf(args.context, form), asked);
  const saved = lines.map((line) => [`cents-${line.id}`, formatTypedEuros(line.cents)] as const);
  const isConflict = !outcome.ok && outcome.refusal === 'conflict';
  return answer(isConflict ? { ...outcome, facts: Object.fromEntries(saved) } : outcome, form, {
    to: `/selections/${selection.id}`,
    sentences: SELECTION_REFUSALS,
    labels: Object.fromEntries(lines.map(({ id, title }) => [`cents-${id}`, title])),
  });
}

export default function Amounts() {
  const { selection, lines, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Prose>
      <Breadcrumb
        items={[
          { label: 'Sélection', href: '/selections' },
          { label: selectionName(selection.heldOn), href: `/selections/${selection.id}` },
          { label: 'Montants' },
        ]}
      />
      <PageTitle
        title="Montants des candidates"
        lede="Ce que recevrait l’équipe de chaque friction. Sans changement de votre part, c’est l’enveloppe des réglages."
      />
      <PostForm formKey={formKey} version={selection.version}>
        <ErrorSummary form={form} />
        {lines.map(({ id, title, organisation, cents }) => (
          <MoneyField
            key={id}
            name={`cents-${id}`}
            label={`nº ${id}, ${title}`}
            hint={organisation}
            required
            form={form}
            defaultValue={formatTypedEuros(cents)}
          />
        ))}
        <Button variant="primary">Enregistrer les montants</Button>
      </PostForm>
    </Prose>
  );
}
