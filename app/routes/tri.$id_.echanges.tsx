import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff, safeReturn } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, optionalLine, paragraphs } from '~/http/fields';
import { readForm, wrongForm } from '~/http/form.server';
import { filledIn } from '~/http/template-param.server';
import { readFileDesk } from '~/services/frictions/readFileDesk.server';
import { sendMessage } from '~/services/frictions/sendMessage.server';
import { writeNote } from '~/services/frictions/writeNote.server';
import { Callout } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { Conversation, MessageForm } from '~/ui/frictions/conversation';
import { Written } from '~/ui/frictions/friction-text';
import { InternalNotes } from '~/ui/frictions/internal-notes';
import { TemplatePicker } from '~/ui/frictions/template-picker';
import { MESSAGE_REFUSALS } from '~/wording/frictions-conversation';

export const meta: MetaFunction = () => [{ title: 'Échanges – Tri – Relais' }];

/** A view of the queue with its filters. */
const LONGEST_RETURN = 2_000;
const SAID = z.object({
  intent: choice(['message', 'preview', 'note']).required(),
  words: paragraphs(),
  retour: optionalLine(LONGEST_RETURN),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const id = idParam(params['id']);
  const desk = (await readFileDesk(ctx, id)) ?? notFound();
  return { id, desk, filled: await filledIn(ctx, request, id), formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const form = await readForm(request, SAID);
  if (!form.ok) return form.answer;
  const { intent, words, retour } = form.value;
  if (intent === 'preview') return wrongForm(form.state, 200);
  const say = intent === 'note' ? writeNote : sendMessage;
  return answer(await say(contextOf(context, form), { id, words }), form, {
    to: safeReturn(retour, `/tri/${id}/echanges`),
    done: intent === 'note' ? 'noteWritten' : 'messageSent',
    sentences: MESSAGE_REFUSALS,
  });
}

export default function TriageTalk() {
  const { id, desk, filled, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const isNote = posted?.values['intent'] === 'note';
  const previewed = posted?.values['intent'] === 'preview' ? posted.values['words'] : undefined;
  const page = `/tri/${id}/echanges`;
  const returnTo = posted?.values['retour'] || page;
  const { title, messages } = desk.conversation;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Tri', href: '/tri' },
          { label: `Dossier nº ${id}`, href: `/tri/${id}` },
          { label: 'Échanges' },
        ]}
      />
      <PageTitle kicker={`Dossier nº ${id}`} title="Échanges et notes" lede={title} />
      <div className="rl-desk">
        <Section title="Échanges avec le proposant">
          <Conversation messages={messages} />
          {previewed ? (
            <Callout title="Ce que lira le proposant">
              <Written text={previewed} />
            </Callout>
          ) : null}
          <TemplatePicker templates={desk.templates} action={page} act="message" />
          <MessageForm
            key={filled?.words}
            action={page}
            formKey={formKey}
            form={isNote ? undefined : posted}
            side="staff"
            returnTo={returnTo}
            words={filled?.words}
          />
        </Section>
        <Section title="Notes internes">
          <InternalNotes
            notes={desk.notes}
            action={page}
            formKey={formKey}
            form={isNote ? posted : undefined}
            returnTo={returnTo}
          />
        </Section>
      </div>
    </>
  );
}
