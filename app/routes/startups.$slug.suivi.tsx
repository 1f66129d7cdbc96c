import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { followUpAnswer, followUpForm } from '~/http/follow-up-fields';
import { readForm } from '~/http/form.server';
import { answerFollowUp } from '~/services/handover/answerFollowUp.server';
import { readFollowUps } from '~/services/handover/readFollowUps.server';
import { Callout } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { Day } from '~/ui/base/values';
import { FollowUpList } from '~/ui/handover/follow-up-list';
import { startupPageTitle } from '~/ui/startups/page-title';
import { FOLLOW_UP_LABELS, FOLLOW_UP_REFUSALS } from '~/wording/handover-follow-up';

export const handle = { forVisitors: true };

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Après la passation');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = await readFollowUps(ctx, params.slug ?? '');
  return { view, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const view = (await readFollowUps(contextOf(context), slug)) ?? notFound();
  const ids = view.frictions.map(({ id }) => id);
  const form = await readForm(request, followUpForm(ids));
  if (!form.ok) return form.answer;
  const said = followUpAnswer(form.value, ids);
  return answer(await answerFollowUp(contextOf(context, form), slug, said), form, {
    to: `/startups/${slug}/suivi#mois-${said.months}`,
    done: 'followedUp',
    sentences: FOLLOW_UP_REFUSALS,
    labels: FOLLOW_UP_LABELS,
  });
}

/** What became of the service after its handover, said by its owner. */
export default function FollowUps() {
  const { view, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  if (view === null) {
    return (
      <Section title="Après la passation">
        <Callout title="Pas de suivi">
          Un service est suivi à six et douze mois quand sa convention de transfert est signée ici,
          ou quand il est passé ici à «&nbsp;opérée&nbsp;».
        </Callout>
      </Section>
    );
  }
  return (
    <>
      <Section title="Après la passation">
        <p>
          Le service est {view.way === 'operated' ? 'opéré' : 'transféré'} depuis le{' '}
          <Day day={view.handedOverOn} />. Son porteur ({view.receiverName}) dit à six et douze mois
          s’il est en vie, qui s’en sert, et combien de la friction a disparu.
        </p>
        {view.serviceUrl === null || view.serviceClosedOn !== null ? null : (
          <p>
            <a href={view.serviceUrl}>Essayer le service</a>
          </p>
        )}
        {view.serviceClosedOn === null ? null : (
          <Callout
            title={
              <>
                Le service est fermé depuis le <Day day={view.serviceClosedOn} />
              </>
            }
          >
            Ce qu’il a changé reste lisible, et sa friction reste résolue.
          </Callout>
        )}
      </Section>
      <FollowUpList
        followUps={view.followUps}
        frictions={view.frictions}
        serviceUrl={view.serviceUrl}
        {...{ today, formKey, form }}
      />
    </>
  );
}
