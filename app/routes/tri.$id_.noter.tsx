import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTriageQuery, withQueue } from '~/domain/frictions/triage-filters';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, optionalLine, optionalParagraphs, wholeNumber } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readNextFile } from '~/services/frictions/readNextFile.server';
import { readTriageFile } from '~/services/frictions/readTriageFile.server';
import { scoreFriction } from '~/services/frictions/scoreFriction.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ScoreForm } from '~/ui/frictions/score-form';
import { TriageReading } from '~/ui/frictions/triage-file';
import { TwoColumns } from '~/ui/layout/page';
import { WORKBENCH_LABELS, WORKBENCH_REFUSALS } from '~/wording/frictions-workbench';
import { backTo, queueOf } from './tri.$id/return.server';

export const meta: MetaFunction = () => [{ title: 'Noter – Tri – Relais' }];

const LONGEST_COMMENT = 2_000;
const rating = () => choice(['0', '1', '2', '3', '4']).required();
const comment = () => optionalParagraphs(LONGEST_COMMENT);

const SCORED = z.object({
  version: wholeNumber(1).optional(),
  then: optionalLine(),
  impact: rating(),
  feasibility: rating(),
  commitment: rating(),
  reuse: rating(),
  urgency: rating(),
  impactComment: comment(),
  feasibilityComment: comment(),
  commitmentComment: comment(),
  reuseComment: comment(),
  urgencyComment: comment(),
});

/** What one is asked to score, oldest first. */
const TO_SCORE = readTriageQuery(new URLSearchParams({ vue: 'a-noter' }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const file = (await readTriageFile(contextOf(context), idParam(params['id']))) ?? notFound();
  if (!file.jury.mayScore) throw redirect(`/tri/${file.view.friction.id}`);
  return { ...file, queue: queueOf(request), formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const form = await readForm(request, SCORED);
  if (!form.ok) return form.answer;
  const { version, then, ...grid } = form.value;
  const ctx = contextOf(context, form);
  const outcome = await scoreFriction(ctx, {
    id,
    version,
    ratings: {
      impact: Number(grid.impact),
      feasibility: Number(grid.feasibility),
      commitment: Number(grid.commitment),
      reuse: Number(grid.reuse),
      urgency: Number(grid.urgency),
    },
    comments: {
      impact: grid.impactComment,
      feasibility: grid.feasibilityComment,
      commitment: grid.commitmentComment,
      reuse: grid.reuseComment,
      urgency: grid.urgencyComment,
    },
  });
  const next = (await readNextFile(ctx, TO_SCORE, id)) ?? (await readNextFile(ctx, TO_SCORE, 0));
  const onwards =
    next === null ? '/tri?vue=notees' : withQueue(`/tri/${next}/noter`, queueOf(request));
  return answer(outcome, form, {
    ...{ to: then === 'next' ? onwards : backTo(request, id), done: 'scored' },
    sentences: WORKBENCH_REFUSALS,
    labels: WORKBENCH_LABELS,
  });
}

export default function Score() {
  const { view, jury, similar, queue, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { id, title } = view.friction;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Tri', href: queue ?? '/tri' },
          { label: `Dossier nº ${id}`, href: withQueue(`/tri/${id}`, queue) },
          { label: 'Noter' },
        ]}
      />
      <PageTitle
        kicker={`Noter le dossier nº ${id}`}
        title={title}
        lede={
          jury.own === null
            ? 'Chacun note sans voir les notes des autres. Vous lirez les leurs dès que les vôtres seront enregistrées.'
            : 'Vous avez déjà noté et lu les autres\u00a0: vos notes seront dites revues.'
        }
      />
      <TwoColumns asideLabel="Le dossier" aside={<TriageReading view={view} similar={similar} />}>
        <ScoreForm formKey={formKey} form={form} own={jury.own} />
      </TwoColumns>
    </>
  );
}
