import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs, wholeNumber } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readPostMortem } from '~/services/startups/readPostMortem.server';
import { writePostMortem } from '~/services/startups/writePostMortem.server';
import { Button } from '~/ui/base/buttons';
import { Sheet } from '~/ui/base/documents';
import { EmptyState } from '~/ui/base/messages';
import { Details } from '~/ui/base/navigation';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { Day, DueDay } from '~/ui/base/values';
import { startupPageTitle } from '~/ui/startups/page-title';
import { PostMortemFields } from '~/ui/startups/post-mortem-fields';
import {
  POST_MORTEM_FIELDS,
  POST_MORTEM_LABELS,
  POST_MORTEM_REFUSALS,
} from '~/wording/startups-post-mortem';

export const handle = { forVisitors: true };

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Bilan d’arrêt');

const postMortemForm = z.object({
  version: wholeNumber(0).required(),
  tried: paragraphs(),
  learnt: paragraphs(),
  reusable: paragraphs(),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = (await readPostMortem(ctx, params.slug ?? '')) ?? notFound();
  return { ...view, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const form = await readForm(request, postMortemForm);
  if (!form.ok) return form.answer;
  return answer(await writePostMortem(contextOf(context, form), slug, form.value), form, {
    to: `/startups/${slug}/bilan`,
    done: 'postMortemWritten',
    sentences: POST_MORTEM_REFUSALS,
    labels: POST_MORTEM_LABELS,
  });
}

/** What a stopped startup leaves to others. */
export default function PostMortem() {
  const { startupName, stoppedOn, dueOn, written, mayWrite, today, formKey } =
    useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      {written === null ? (
        <EmptyState title="Le bilan d’arrêt n’est pas encore écrit">
          <p>
            La start-up est arrêtée depuis le <Day day={stoppedOn} />. Son bilan est attendu{' '}
            <DueDay day={dueOn} today={today} />
            {'\u00a0'}: ce qui a été tenté, ce qui a été appris, ce qui peut resservir.
          </p>
        </EmptyState>
      ) : (
        <Sheet title={startupName} reference="Bilan d’arrêt">
          {(['tried', 'learnt', 'reusable'] as const).map((name) => (
            <Section key={name} title={POST_MORTEM_FIELDS[name].label} level={3}>
              <p className="preserve-lines">{written[name]}</p>
            </Section>
          ))}
          <p className="text-soft">
            Écrit par {written.writtenBy}, le <Day day={written.writtenOn} />.
          </p>
        </Sheet>
      )}
      {mayWrite ? (
        <Details
          summary={written === null ? 'Écrire le bilan' : 'Modifier le bilan'}
          open={form !== undefined || written === null}
        >
          <PostForm formKey={formKey} version={written?.version ?? 0} label="Bilan d’arrêt">
            <ErrorSummary form={form} />
            <PostMortemFields {...{ form, written }} required />
            <Button variant="primary">Publier le bilan</Button>
          </PostForm>
        </Details>
      ) : null}
    </>
  );
}
