import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { addDays } from '~/domain/shared/day';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, email, paragraphs, recordId } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { askOpinion } from '~/services/frictions/askOpinion.server';
import { cancelOpinion } from '~/services/frictions/cancelOpinion.server';
import { readFileDesk } from '~/services/frictions/readFileDesk.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { OpinionForm, OpinionList } from '~/ui/frictions/opinions';
import { Prose } from '~/ui/layout/page';
import { OPINION_REFUSALS } from '~/wording/frictions-conversation';

export const meta: MetaFunction = () => [{ title: 'Avis demandés – Tri – Relais' }];

/** Two weeks: what an agent with other work can promise. */
const USUAL_DAYS = 14;
const ASKED = z.object({
  email: email().required(),
  question: paragraphs(),
  dueOn: dayField().required(),
});
const CANCELLED = z.object({ opinion: recordId().required() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const id = idParam(params['id']);
  const { conversation, opinions } = (await readFileDesk(ctx, id)) ?? notFound();
  return {
    id,
    title: conversation.title,
    opinions,
    dueOn: addDays(ctx.today, USUAL_DAYS),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const manners = { to: `/tri/${id}/avis`, sentences: OPINION_REFUSALS };
  if ((await intentOf(request)) === 'cancel') {
    const form = await readForm(request, CANCELLED);
    if (!form.ok) return form.answer;
    return answer(await cancelOpinion(contextOf(context, form), { id, ...form.value }), form, {
      ...manners,
      done: 'opinionCancelled',
    });
  }
  const form = await readForm(request, ASKED);
  if (!form.ok) return form.answer;
  return answer(await askOpinion(contextOf(context, form), { id, ...form.value }), form, {
    ...manners,
    done: 'opinionAsked',
  });
}

export default function Opinions() {
  const { id, title, opinions, dueOn, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Tri', href: '/tri' },
          { label: `Dossier nº ${id}`, href: `/tri/${id}` },
          { label: 'Avis' },
        ]}
      />
      <PageTitle
        kicker={`Dossier nº ${id}`}
        title="Avis demandés"
        lede={`Sur « ${title} ». L’incubateur seul les lit ; le proposant ne les voit pas.`}
      />
      <Prose>
        <OpinionList opinions={opinions} action={`/tri/${id}/avis`} formKey={formKey} />
        <Section title="Demander un avis">
          <OpinionForm formKey={formKey} form={form} dueOn={dueOn} />
        </Section>
      </Prose>
    </>
  );
}
