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
import { ProposalAside } from '~/ui/frictions/proposal-aside';
import { ProposalForm } from '~/ui/frictions/proposal-form';
import { TwoColumns } from '~/ui/layout/page';
import { nextPage, SAVING_REFUSALS, STEP_FORMS } from './proposal-form';

export const meta: MetaFunction = () => [{ title: 'Proposer une friction – Relais' }];

export const handle = { islands: true };

export async function loader({ context }: LoaderFunctionArgs) {
  requireActor(context);
  const page = (await readProposal(contextOf(context))) ?? notFound();
  return { ...page, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  const intent = await intentOf(request);
  const form = await readForm(request, STEP_FORMS.probleme);
  if (!form.ok) return form.answer;
  const outcome = await saveDraft(contextOf(context, form), form.value);
  return answer(outcome, form, {
    to: ({ id }) => nextPage(id, 'probleme', intent),
    done: null,
    sentences: SAVING_REFUSALS,
  });
}

export default function NewFriction() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Frictions', href: '/frictions' }, { label: 'Proposer une friction' }]}
      />
      <PageTitle
        title="Proposer une friction"
        lede="Un problème entre une administration et ses usagers, raconté en quatre courtes étapes. Vous pouvez vous arrêter à tout moment et reprendre plus tard, vous ou un collègue. Une réponse vous est due dans le mois qui suit le dépôt."
      />
      <TwoColumns
        asideLabel="Frictions et services proches"
        aside={<ProposalAside step="probleme" saved={null} similar={[]} />}
      >
        <ProposalForm {...page} step="probleme" form={form} saved={null} isDraft />
      </TwoColumns>
    </>
  );
}
