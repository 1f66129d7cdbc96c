import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { TRIAGE_VIEWS } from '~/domain/frictions/triage';
import { readTriageQuery, triageHref } from '~/domain/frictions/triage-filters';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { recordId, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readTriageQueue } from '~/services/frictions/readTriageQueue.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { Breadcrumb, SubNav } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary } from '~/ui/base/post-form';
import { TriageTable } from '~/ui/frictions/triage-table';
import { DECISION_LABELS, FRICTION_REFUSALS } from '~/wording/frictions';
import { TRIAGE_VIEW_LABELS } from '~/wording/frictions-workbench';

export const meta: MetaFunction = () => [{ title: 'Tri – Relais' }];

const TAKE = z.object({ id: recordId().required(), version: versionField() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const query = readTriageQuery(new URL(request.url).searchParams);
  const queue = (await readTriageQueue(contextOf(context), query, query.cursor)) ?? notFound();
  return { ...queue, query, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, TAKE);
  if (!form.ok) return form.answer;
  const outcome = await takeFriction(contextOf(context, form), form.value);
  return answer(outcome, form, {
    to: ({ id }) => `/tri/${id}`,
    sentences: FRICTION_REFUSALS,
    labels: DECISION_LABELS,
  });
}

export default function Triage() {
  const { counts, lines, after, query, formKey } = useLoaderData<typeof loader>();
  const { view } = query;
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Tri' }]} />
      <PageTitle
        title="Tri"
        lede="Les frictions qui attendent une réponse, la plus ancienne en tête. Le repère marque le trentième jour."
      />
      <SubNav
        label="Vues de la file"
        items={TRIAGE_VIEWS.map((one) => ({
          href: triageHref(query, { view: one, cursor: null }),
          label: TRIAGE_VIEW_LABELS[one],
          count: counts[one],
          current: one === view,
        }))}
      />
      <ErrorSummary form={form} />
      <TriageTable caption={TRIAGE_VIEW_LABELS[view]} lines={lines} formKey={formKey} />
      {after === null ? null : <a href={triageHref(query, { cursor: after })}>Page suivante</a>}
    </>
  );
}
