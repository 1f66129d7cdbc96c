import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayInParis } from '~/domain/shared/day';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { answerForm, nothingForm } from '~/http/programme-revision-fields';
import { answerProposal } from '~/services/programme/answerProposal.server';
import { readProposal } from '~/services/programme/readProposal.server';
import { withdrawProposal } from '~/services/programme/withdrawProposal.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { ProposalSheet } from '~/ui/programme/proposal-sheet';
import { REVISION_REFUSALS } from '~/wording/programme-revisions';

export const meta: MetaFunction = () => [
  { title: 'Proposition de modification du programme – Relais' },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const view = (await readProposal(ctx, params.slug ?? null, idParam(params.id))) ?? notFound();
  const { programme, proposal, ...rest } = view;
  const { kind, number, content, reason, proposedBy, organisation } = proposal;
  const { state, answer: words, settledBy, semester } = proposal;
  return {
    ...rest,
    ...{ kind, number, title: content?.title ?? null, reason, proposedBy, organisation, state },
    ...{ answer: words, settledBy, semester, programme: programme.name },
    priorities: view.priorities,
    on: dayInParis(proposal.proposedAt),
    settledOn: proposal.settledAt === null ? null : dayInParis(proposal.settledAt),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params.id);
  const slug = params.slug ?? null;
  const to = new URL(request.url).pathname;
  const manners = { to, sentences: REVISION_REFUSALS };
  if ((await intentOf(request)) === 'withdraw') {
    const form = await readForm(request, nothingForm);
    if (!form.ok) return form.answer;
    return answer(await withdrawProposal(contextOf(context, form), slug, id), form, manners);
  }
  const form = await readForm(request, answerForm);
  if (!form.ok) return form.answer;
  const ctx = contextOf(context, form);
  return answer(await answerProposal(ctx, slug, id, form.value), form, manners);
}

/** A proposed change of the programme, and the answer that it got. */
export default function ProposalPage() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        items={[
          { label: view.programme, href: view.base },
          { label: 'Propositions', href: `${view.base}/propositions` },
          { label: 'Proposition' },
        ]}
      />
      <ProposalSheet {...{ view, form: useActionData<typeof action>()?.form }} />
    </>
  );
}
