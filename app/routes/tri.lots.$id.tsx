import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { abandonBulkJob } from '~/services/frictions/abandonBulkJob.server';
import { beginBulkJob } from '~/services/frictions/beginBulkJob.server';
import { readBulkJob } from '~/services/frictions/readBulkJob.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary } from '~/ui/base/post-form';
import { BulkMoves } from '~/ui/frictions/bulk-moves';
import { BulkProgress } from '~/ui/frictions/bulk-progress';
import { BulkReport } from '~/ui/frictions/bulk-report';
import { BulkWords } from '~/ui/frictions/bulk-words';
import { BULK_LABELS, bulkSentence, WORKBENCH_REFUSALS } from '~/wording/frictions-workbench';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Lot nº ${data?.job.id ?? ''} – Tri – Relais` },
];

export const handle = { hydrate: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const lot = (await readBulkJob(contextOf(context), idParam(params['id']))) ?? notFound();
  return { ...lot, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const intent = await intentOf(request);
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.answer;
  const move = { begin: beginBulkJob, abandon: abandonBulkJob }[intent] ?? notFound();
  const outcome = await move(contextOf(context, form), { id });
  return answer(outcome, form, {
    ...{ to: `/tri/lots/${id}`, done: intent === 'begin' ? 'lotStarted' : 'lotStopped' },
    sentences: WORKBENCH_REFUSALS,
  });
}

export default function Lot() {
  const { job, handler, lines, progress, own, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Tri', href: '/tri' }, { label: `Lot nº ${job.id}` }]} />
      <PageTitle
        kicker={`Lot nº ${job.id}, par ${job.author}`}
        title={`${BULK_LABELS[job.order.act]} plusieurs dossiers`}
        lede={bulkSentence(job.order, handler)}
      />
      <ErrorSummary form={form} />
      <BulkWords order={job.order} />
      <BulkProgress id={job.id} state={job.state} progress={progress} />
      {own ? (
        <BulkMoves state={job.state} total={progress.total} formKey={formKey} act={job.order.act} />
      ) : null}
      <BulkReport lines={lines} />
    </>
  );
}
