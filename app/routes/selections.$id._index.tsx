import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { recordIds } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { SELECTION_LIMITS } from '~/http/selection-fields';
import { proposePortfolio } from '~/services/frictions/proposePortfolio.server';
import { readSelection } from '~/services/frictions/readSelection.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { PortfolioSheet, ProposalForm, SelectionActions } from '~/ui/frictions/selection-desk';
import {
  limitsSentence,
  SELECTION_REFUSALS,
  selectionFacts,
  selectionName,
} from '~/wording/frictions-selection';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data === undefined ? 'Sélection' : selectionName(data.selection.heldOn)} – Relais` },
];

const PROPOSED = SELECTION_LIMITS.extend({ forcedIn: recordIds(), forcedOut: recordIds() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const view = (await readSelection(contextOf(context), idParam(params['id']))) ?? notFound();
  const { portfolios, ...rest } = view;
  const asked = new URL(request.url).searchParams.get('portefeuille');
  const shown =
    asked === null
      ? (portfolios[0] ?? null)
      : (portfolios.find(({ number }) => String(number) === asked) ?? notFound());
  return {
    ...rest,
    shown,
    numbers: portfolios.map(({ number }) => number).reverse(),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const form = await readForm(request, PROPOSED);
  if (!form.ok) return form.answer;
  const outcome = await proposePortfolio(contextOf(context, form), { id, ...form.value });
  const told = outcome.ok ? outcome : { ...outcome, facts: selectionFacts(outcome.facts ?? {}) };
  return answer(told, form, {
    to: ({ number }) => `/selections/${id}?portefeuille=${number}`,
    done: null,
    sentences: SELECTION_REFUSALS,
  });
}

export default function SelectionDay() {
  const { selection, shown, numbers, lines, more, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Sélection', href: '/selections' },
          { label: selectionName(selection.heldOn) },
        ]}
      />
      <PageTitle
        title={selectionName(selection.heldOn)}
        lede={`À donner\u00a0: ${limitsSentence(selection)}.`}
        actions={<SelectionActions selection={selection} shown={shown} numbers={numbers} />}
      />
      {shown === null ? null : (
        <PortfolioSheet
          selectionId={selection.id}
          portfolio={shown}
          numbers={numbers}
          isDecided={selection.decidedNumber === shown.number}
        />
      )}
      {selection.decidedAt === null ? (
        <ProposalForm
          limits={shown?.limits ?? { ...selection, forcedIn: [], forcedOut: [] }}
          shown={shown}
          lines={lines}
          more={more}
          form={form}
          formKey={formKey}
        />
      ) : null}
    </>
  );
}
