import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor, safeReturn } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalLine, paragraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readConversation } from '~/services/frictions/readConversation.server';
import { sendMessage } from '~/services/frictions/sendMessage.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { Conversation, MessageForm } from '~/ui/frictions/conversation';
import { Prose } from '~/ui/layout/page';
import { MESSAGE_REFUSALS } from '~/wording/frictions-conversation';

export const meta: MetaFunction = () => [{ title: 'Échanges – Relais' }];

/** A view of the queue with its filters. */
const LONGEST_RETURN = 2_000;
const MESSAGE = z.object({ words: paragraphs(), retour: optionalLine(LONGEST_RETURN) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const conversation = (await readConversation(contextOf(context), id)) ?? notFound();
  if (conversation.side === 'staff') throw redirect(`/tri/${id}/echanges`);
  return { ...conversation, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const form = await readForm(request, MESSAGE);
  if (!form.ok) {
    // The page of the refused form is for those who may write here, and nobody else learns that it exists.
    return (await readConversation(contextOf(context), id)) === null ? notFound() : form.answer;
  }
  const { words, retour } = form.value;
  return answer(await sendMessage(contextOf(context, form), { id, words }), form, {
    to: safeReturn(retour, `/frictions/${id}/echanges`),
    sentences: MESSAGE_REFUSALS,
  });
}

export default function Talk() {
  const { id, title, side, messages, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${id}`, href: `/frictions/${id}` },
          { label: 'Échanges' },
        ]}
      />
      <PageTitle
        kicker={`Friction nº ${id}`}
        title="Vos échanges avec l’incubateur"
        lede={`Au sujet de « ${title} ». Seuls votre organisation et l’incubateur les lisent.`}
      />
      <Prose>
        <Conversation messages={messages} />
        <MessageForm
          action={`/frictions/${id}/echanges`}
          formKey={formKey}
          form={form}
          side={side}
          returnTo={`/frictions/${id}/echanges`}
        />
      </Prose>
    </>
  );
}
