import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { tickedLines } from '~/domain/frictions/bulk';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalLine, optionalParagraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { byFriction, fieldsOf } from '~/http/friction-fields';
import { pageParam } from '~/http/page-param.server';
import { decideSelection } from '~/services/frictions/decideSelection.server';
import { readSelectionDecision } from '~/services/frictions/readSelectionDecision.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { PortfolioFigures } from '~/ui/frictions/portfolio-facts';
import { SelectionDecisionFields } from '~/ui/frictions/selection-decision';
import { Prose } from '~/ui/layout/page';
import { REASON_LABELS, SELECTION_REFUSALS, selectionName } from '~/wording/frictions-selection';

export const meta: MetaFunction = () => [{ title: 'Décider la journée de sélection – Relais' }];

const LONGEST_LIST = 10_000;
const REASONS = z.object({
  version: versionField(),
  seen: optionalLine(LONGEST_LIST),
  selectedReason: optionalParagraphs(),
  keptReason: optionalParagraphs(),
});

async function openDecision({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const number = pageParam(new URL(request.url).searchParams, 'portefeuille');
  const id = idParam(params['id']);
  return (await readSelectionDecision(contextOf(context), id, number)) ?? notFound();
}

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await openDecision(args)), formKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { selection, portfolio } = await openDecision(args);
  const ids = portfolio.lines.map((line) => line.id);
  const each = z.object(fieldsOf('words', ids, optionalParagraphs()));
  const form = await readForm(args.request, REASONS.and(each));
  if (!form.ok) return form.answer;
  const { version, seen, selectedReason, keptReason, ...typed } = form.value;
  const words = [...byFriction('words', typed)].filter(([, text]) => text !== '');
  const outcome = await decideSelection(contextOf(args.context, form), {
    id: selection.id,
    number: portfolio.number,
    seen: tickedLines(seen),
    words: new Map(words),
    ...{ version, selectedReason, keptReason },
  });
  return answer(outcome, form, {
    to: `/selections/${selection.id}/proces-verbal`,
    sentences: SELECTION_REFUSALS,
    labels: {
      ...REASON_LABELS,
      ...Object.fromEntries(portfolio.lines.map(({ id, title }) => [`words-${id}`, title])),
    },
  });
}

export default function DecideSelection() {
  const { selection, portfolio, seen, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const here = `/selections/${selection.id}`;
  const back = `${here}?portefeuille=${portfolio.number}`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Sélection', href: '/selections' },
          { label: selectionName(selection.heldOn), href: back },
          { label: 'Décider' },
        ]}
      />
      <PageTitle
        title={`Décider sur le portefeuille nº ${portfolio.number}`}
        lede="Toutes les décisions sont enregistrées ensemble, avec leurs motifs. Les proposants les reçoivent et le procès-verbal est publié aussitôt."
      />
      <PortfolioFigures lines={portfolio.lines} limits={portfolio.limits} />
      <Prose>
        <PostForm formKey={formKey} version={selection.version}>
          <ErrorSummary form={form} />
          <Hidden name="seen" value={seen.map(({ id, version }) => `${id}:${version}`).join(',')} />
          <SelectionDecisionFields
            lines={portfolio.lines}
            forcedOut={portfolio.limits.forcedOut}
            form={form}
          />
          <ButtonGroup>
            <Button variant="primary">Décider et publier</Button>
            <ButtonLink href={back} variant="quiet">
              Revenir sans décider
            </ButtonLink>
          </ButtonGroup>
        </PostForm>
      </Prose>
    </>
  );
}
