import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { askedChange } from '~/http/programme-revision-address.server';
import { changeForm } from '~/http/programme-revision-fields';
import { proposeChange } from '~/services/programme/proposeChange.server';
import { readChangeForm } from '~/services/programme/readChangeForm.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ChangePage } from '~/ui/programme/change-page';
import { REVISION_REFUSALS } from '~/wording/programme-revisions';

export const meta: MetaFunction = () => [
  { title: 'Proposer une modification du programme – Relais' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const asked = askedChange(request);
  const facts =
    (await readChangeForm(contextOf(context), params.slug ?? null, {
      number: asked?.number ?? null,
    })) ?? notFound();
  const { base, actions, priorities, start } = facts;
  const page = `${base}/propositions/nouvelle`;
  return { base, asked, actions, priorities, start, page, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, changeForm);
  if (!form.ok) return form.answer;
  const outcome = await proposeChange(contextOf(context, form), params.slug ?? null, form.value);
  return answer(outcome, form, {
    ...{ to: (page: string) => page, done: 'proposed' },
    sentences: REVISION_REFUSALS,
  });
}

/** To propose a change of the programme: first of which action, then in which words and why. */
export default function ProposeChange() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Programme', href: view.base },
          { label: 'Propositions', href: `${view.base}/propositions` },
          { label: 'Proposer' },
        ]}
      />
      <PageTitle
        title="Proposer une modification du programme"
        lede="Votre proposition reçoit une réponse. Reprise dans le brouillon de la prochaine révision, elle est soumise à la consultation, puis au vote des deux collèges."
      />
      <ChangePage
        {...{
          view,
          form: useActionData<typeof action>()?.form,
          send: 'Proposer cette modification',
        }}
      />
    </>
  );
}
