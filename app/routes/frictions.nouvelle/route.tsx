import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ProposalForm } from '~/ui/frictions/proposal-form';
import { FRICTION_REFUSALS } from '~/wording/frictions';
import { nextPage, PROPOSAL } from './proposal-form';

export const meta: MetaFunction = () => [{ title: 'Proposer une friction – Relais' }];

export const handle = { hydrate: true };

export async function loader({ context }: LoaderFunctionArgs) {
  requireActor(context);
  const proposal = (await readProposal(contextOf(context))) ?? notFound();
  const { suggestions, confirmed } = proposal;
  return { suggestions, confirmed, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  const intent = await intentOf(request);
  const form = await readForm(request, PROPOSAL);
  if (!form.ok) return form.answer;
  const outcome = await saveDraft(contextOf(context, form), form.value);
  return answer(outcome, form, {
    to: ({ id }) => nextPage(id, intent),
    sentences: FRICTION_REFUSALS,
  });
}

export default function NewFriction() {
  const { suggestions, confirmed, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Frictions', href: '/frictions' }, { label: 'Proposer une friction' }]}
      />
      <PageTitle
        title="Proposer une friction"
        lede="Racontez un problème entre une administration et ses usagers, avec ce que vous en savez. Rien n’est public avant d’être qualifié, et une réponse vous est due dans le mois."
      />
      <ProposalForm
        formKey={formKey}
        form={form}
        saved={null}
        suggestions={suggestions}
        confirmed={confirmed}
        isDraft
      />
    </>
  );
}
