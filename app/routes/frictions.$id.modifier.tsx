import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { Alert } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { FrictionStateBadge } from '~/ui/frictions/friction-state';
import { ProposalForm } from '~/ui/frictions/proposal-form';
import { CHOICE_WORDS, FIELD_LABELS, FRICTION_REFUSALS } from '~/wording/frictions';
import { nextPage, PROPOSAL } from './frictions.nouvelle/proposal-form';

export const meta: MetaFunction = () => [{ title: 'Compléter une friction – Relais' }];

export const handle = { hydrate: true };

const CHANGED_PROPOSAL = PROPOSAL.extend({ version: versionField() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const page = (await readProposal(contextOf(context), idParam(params['id']))) ?? notFound();
  const proposal = page.proposal ?? notFound();
  const justSaved = new URL(request.url).searchParams.has('enregistre');
  return { ...page, proposal, justSaved, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const intent = await intentOf(request);
  const form = await readForm(request, CHANGED_PROPOSAL);
  if (!form.ok) return form.answer;
  const { version, ...proposal } = form.value;
  const outcome = await saveDraft(contextOf(context, form), proposal, { id, version });
  return answer(outcome, form, {
    to: nextPage(id, intent),
    sentences: FRICTION_REFUSALS,
    labels: FIELD_LABELS,
    words: CHOICE_WORDS,
  });
}

export default function EditFriction() {
  const { proposal, suggestions, confirmed, justSaved, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const isDraft = proposal.state === 'draft';
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${proposal.id}`, href: `/frictions/${proposal.id}` },
          { label: 'Compléter' },
        ]}
      />
      <PageTitle
        kicker={`Friction nº ${proposal.id}`}
        title={proposal.title === '' ? 'Brouillon sans titre' : proposal.title}
        meta={<FrictionStateBadge state={proposal.state} />}
      />
      {justSaved && form === undefined ? (
        <Alert tone="success" title={isDraft ? 'Le brouillon est enregistré' : 'C’est enregistré'}>
          {isDraft
            ? 'Vous le retrouverez en tête de la liste des frictions. Rien n’est déposé pour l’instant.'
            : 'La nouvelle version se lit sur la page de la friction.'}
        </Alert>
      ) : null}
      <ProposalForm
        formKey={formKey}
        form={form}
        saved={proposal}
        suggestions={suggestions}
        confirmed={confirmed}
        isDraft={isDraft}
      />
    </>
  );
}
