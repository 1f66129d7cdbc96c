import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayInParis } from '~/domain/shared/day';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { revisionAddress, toOwnBase } from '~/http/programme-revision-address.server';
import { revisionForm } from '~/http/programme-revision-fields';
import { actOnRevision } from '~/services/programme/actOnRevision.server';
import { readRevision } from '~/services/programme/readRevision.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { Section } from '~/ui/base/page-title';
import { CollegeVotes } from '~/ui/programme/college-votes';
import { RevisionComparison } from '~/ui/programme/revision-comparison';
import { RevisionHead } from '~/ui/programme/revision-head';
import { RevisionTalk } from '~/ui/programme/revision-talk';
import { EditionText } from '~/ui/programme/edition-text';
import { VoteForm } from '~/ui/programme/vote-form';
import { REVISION_REFUSALS } from '~/wording/programme-revisions';

export const handle = { forVisitors: true };

export const meta: MetaFunction = ({ params }) => [
  { title: `Révision ${params.semester ?? ''} du programme – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const from = new URL(request.url).searchParams.get('depuis');
  const view = (await readRevision(ctx, revisionAddress(params), from)) ?? notFound();
  toOwnBase(request, view.base);
  const { comments, colleges, revision, ...rest } = view;
  return {
    ...rest,
    ...{ revision, colleges, formKey: crypto.randomUUID(), today: ctx.today },
    comments: comments.map(({ writtenAt, ...comment }) => ({
      ...comment,
      on: dayInParis(writtenAt),
    })),
    page: `${view.base}/revisions/${revision.semester}`,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const address = revisionAddress(params);
  const form = await readForm(request, revisionForm);
  if (!form.ok) return form.answer;
  const outcome = await actOnRevision(contextOf(context, form), address, form.value);
  return answer(outcome, form, {
    to: new URL(request.url).pathname,
    sentences: REVISION_REFUSALS,
    labels: { summary: 'Présentation' },
  });
}

/** A revision of the programme: its draft, its consultation, then the edition that both colleges adopted. */
export default function RevisionPage() {
  const view = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { programme, base, revision, may, colleges, formKey, myVote } = view;
  const of = (intent: string) => (form?.values.intent === intent ? form : undefined);
  return (
    <>
      <Breadcrumb
        items={[
          { label: programme.name, href: base },
          { label: 'Révisions', href: `${base}/revisions` },
          { label: revision.semester },
        ]}
      />
      <RevisionHead view={view} />
      <RevisionComparison {...{ view, form, formKey }} />
      {colleges.length === 0 ? null : (
        <Section title="Les deux collèges" id="colleges">
          <CollegeVotes colleges={colleges} rule={programme} />
          {may.vote === null ? null : (
            <VoteForm
              {...{ formKey, form: of('vote'), textVersion: revision.textVersion }}
              college={may.vote}
              cast={myVote}
            />
          )}
        </Section>
      )}
      <RevisionTalk {...{ view, formKey, form: of('comment') }} />
      <EditionText {...{ actions: view.actions, priorities: view.priorities, base }} />
    </>
  );
}
