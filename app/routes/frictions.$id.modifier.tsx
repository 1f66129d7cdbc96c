import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readStep, resumeStep, type ProposalStep } from '~/domain/frictions/proposal-steps';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { ticked, versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { toSubmitted } from '~/http/past-draft.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { takeOverDraft } from '~/services/frictions/takeOverDraft.server';
import { ProposalPage } from '~/ui/frictions/proposal-page';
import { FRICTION_REFUSALS } from '~/wording/frictions';
import {
  nextPage,
  SAVING_REFUSALS,
  STEP_FORMS,
  stepPage,
} from './frictions.nouvelle/proposal-form';

export const meta: MetaFunction = () => [{ title: 'Compléter une friction – Relais' }];

export const handle = { islands: true };

const SEEN = z.object({ version: versionField(), takesOver: ticked() });

function stepIn(request: Request): ProposalStep | null {
  return readStep(new URL(request.url).searchParams.get('etape'));
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const id = idParam(params['id']);
  const page = (await readProposal(ctx, id)) ?? (await toSubmitted(ctx, id));
  const proposal = page.proposal ?? notFound();
  const isDraft = proposal.state === 'draft';
  const { title, sufferers, situation } = proposal;
  return {
    ...page,
    proposal,
    isDraft,
    step: stepIn(request) ?? (isDraft ? resumeStep(proposal) : 'probleme'),
    similar: isDraft
      ? await findSimilar(ctx, `${title} ${sufferers} ${situation}`, proposal.id)
      : [],
    justSaved: new URL(request.url).searchParams.has('enregistre'),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const intent = await intentOf(request);
  if (intent === 'take-over') return takeOver({ request, context, id });
  const step = stepIn(request) ?? 'probleme';
  const form = await readForm(request, STEP_FORMS[step].and(SEEN));
  if (!form.ok) return form.answer;
  const { version, takesOver, ...typed } = form.value;
  const outcome = await saveDraft(contextOf(context, form), typed, { id, version, takesOver });
  // The page itself shows both versions, so that what was typed can be sent again.
  if (!outcome.ok && outcome.refusal === 'conflict')
    return data({ form: form.state, conflict: true }, { status: 409 });
  return answer(outcome, form, {
    ...{ to: nextPage(id, step, intent), done: null },
    sentences: SAVING_REFUSALS,
  });
}

async function takeOver({
  request,
  context,
  id,
}: Pick<ActionFunctionArgs, 'request' | 'context'> & { readonly id: number }) {
  const form = await readForm(request, z.object({ version: versionField() }));
  if (!form.ok) throw redirect(`/frictions/${id}/modifier`, 303);
  const outcome = await takeOverDraft(contextOf(context, form), { id, ...form.value });
  const to = `/frictions/${id}/modifier`;
  return answer(outcome, form, { to, sentences: FRICTION_REFUSALS });
}

export default function EditFriction() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return (
    <ProposalPage
      {...page}
      form={posted?.form}
      conflict={posted !== undefined && 'conflict' in posted}
      stepHref={stepPage(page.proposal.id, page.step)}
    />
  );
}
