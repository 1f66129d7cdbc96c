import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closedService } from '~/domain/frictions/closed-service';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readConversation } from '~/services/frictions/readConversation.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { readReach } from '~/services/frictions/readReach.server';
import { readActionsOf } from '~/services/programme/readActionsOf.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ConversationSection } from '~/ui/frictions/conversation';
import { ClosedService } from '~/ui/frictions/closed-service';
import { FrictionActions } from '~/ui/frictions/friction-actions';
import { FrictionAnswer } from '~/ui/frictions/friction-answer';
import { FrictionAside } from '~/ui/frictions/friction-aside';
import { FrictionNews } from '~/ui/frictions/friction-news';
import { FrictionPieces } from '~/ui/frictions/friction-pieces';
import { FrictionText } from '~/ui/frictions/friction-text';
import { ThreadSection } from '~/ui/frictions/friction-thread';
import { ReachMap } from '~/ui/frictions/reach-map';
import { FrictionMeta } from '~/ui/frictions/friction-meta';
import { TwoColumns } from '~/ui/layout/page';
import { ActionsBelongedTo } from '~/ui/programme/actions-belonged-to';
import { actOn } from './act-on.server';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.friction.title || 'Friction'} – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = (await readFriction(ctx, idParam(params['id']))) ?? notFound();
  const { searchParams } = new URL(request.url);
  if (view.mergedInto !== null) {
    throw redirect(`/frictions/${view.mergedInto.id}?reunie=${view.friction.id}`);
  }
  return {
    view,
    reach: await readReach(ctx, view.voices),
    actions: await readActionsOf(ctx, { frictionId: view.friction.id }),
    conversation: await readConversation(ctx, view.friction.id),
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
  return actOn(request, context, idParam(params['id']));
}

export default function FrictionPage() {
  const { view, reach, actions, conversation, today, signedIn, news, formKey } =
    useLoaderData<typeof loader>();
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
        title={friction.title.trim() === '' ? 'Brouillon sans titre' : friction.title}
        meta={<FrictionMeta view={view} />}
      />
      <FrictionNews news={news} dueOn={view.dueOn} />
      <TwoColumns
        asideLabel="Poids, territoire et organisations"
        aside={
          <>
            <FrictionAside
              {...view}
              reach={reach}
              frictionId={friction.id}
              evidence={friction}
              source={friction.evidenceSource}
              today={today}
            />
            <ActionsBelongedTo actions={actions} />
          </>
        }
      >
        <FrictionAnswer {...friction} redirectedTo={view.redirectedTo} />
        <ClosedService service={closedService(friction.state, view.startups)} />
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
        <ReachMap places={reach.departements} />
        {conversation === null ? null : <ConversationSection {...conversation} formKey={formKey} />}
        <ThreadSection
          thread={view.thread}
          historyOf={conversation === null ? null : friction.id}
        />
      </TwoColumns>
    </>
  );
}
