import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs, versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { followFriction } from '~/services/frictions/followFriction.server';
import { giveInformation } from '~/services/frictions/giveInformation.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { unfollowFriction } from '~/services/frictions/unfollowFriction.server';
import { withdrawFriction } from '~/services/frictions/withdrawFriction.server';
import { withdrawSupport } from '~/services/frictions/withdrawSupport.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { FrictionActions } from '~/ui/frictions/friction-actions';
import { FrictionAnswer } from '~/ui/frictions/friction-answer';
import { FrictionAside } from '~/ui/frictions/friction-aside';
import { FrictionNews } from '~/ui/frictions/friction-news';
import { FrictionPieces } from '~/ui/frictions/friction-pieces';
import { FrictionText } from '~/ui/frictions/friction-text';
import { FrictionThread } from '~/ui/frictions/friction-thread';
import { FrictionMeta } from '~/ui/frictions/friction-meta';
import { TwoColumns } from '~/ui/layout/page';
import { DECISION_LABELS, FRICTION_REFUSALS } from '~/wording/frictions';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.friction.title || 'Friction'} – Relais` },
];

const REASONED = z.object({ version: versionField(), words: paragraphs() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = (await readFriction(ctx, idParam(params['id']))) ?? notFound();
  const { searchParams } = new URL(request.url);
  if (view.mergedInto !== null) {
    throw redirect(`/frictions/${view.mergedInto.id}?reunie=${view.friction.id}`);
  }
  return {
    view,
    today: ctx.today,
    signedIn: ctx.actor !== null,
    news: {
      deposited: searchParams.has('depose'),
      joined: searchParams.has('rejointe'),
      merged: Number(searchParams.get('reunie')),
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const manners = { to: `/frictions/${id}`, sentences: FRICTION_REFUSALS, labels: DECISION_LABELS };
  const intent = await intentOf(request);
  if (intent === 'inform' || intent === 'withdraw') {
    const form = await readForm(request, REASONED);
    if (!form.ok) return form.answer;
    const act = intent === 'inform' ? giveInformation : withdrawFriction;
    return answer(await act(contextOf(context, form), { id, ...form.value }), form, manners);
  }
  const acts = {
    follow: followFriction,
    unfollow: unfollowFriction,
    'withdraw-support': withdrawSupport,
  };
  const form = await readForm(
    request,
    z.object({ intent: z.enum(['follow', 'unfollow', 'withdraw-support']) }),
  );
  if (!form.ok) return form.answer;
  return answer(await acts[form.value.intent](contextOf(context, form), { id }), form, manners);
}

export default function FrictionPage() {
  const { view, today, signedIn, news, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const { friction, rights } = view;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${friction.id}` },
        ]}
      />
      <PageTitle
        kicker={`Friction nº ${friction.id}`}
        title={friction.title === '' ? 'Brouillon sans titre' : friction.title}
        meta={<FrictionMeta view={view} />}
      />
      <FrictionNews news={news} dueOn={view.dueOn} />
      <TwoColumns
        asideLabel="Poids, territoire et organisations"
        aside={
          <FrictionAside
            {...view}
            frictionId={friction.id}
            evidence={friction}
            source={friction.evidenceSource}
            today={today}
          />
        }
      >
        <FrictionAnswer {...friction} redirectedTo={view.redirectedTo} />
        <FrictionActions
          id={friction.id}
          version={friction.version}
          formKey={formKey}
          question={friction.question}
          rights={rights}
          signedIn={signedIn}
          formOf={(intent) => (posted?.values['intent'] === intent ? posted : undefined)}
        />
        <FrictionText text={friction} />
        <FrictionPieces id={friction.id} pieces={view.pieces} mayHandle={rights.pieces} />
        <Section title="Le fil">
          <FrictionThread {...view.thread} />
        </Section>
      </TwoColumns>
    </>
  );
}
