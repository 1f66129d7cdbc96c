import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readPage } from '~/domain/frictions/filters';
import { TRIAGE_VIEWS } from '~/domain/frictions/triage';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { recordId, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readTriageQueue } from '~/services/frictions/readTriageQueue.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { Breadcrumb, Pagination, SubNav } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary } from '~/ui/base/post-form';
import { TriageTable } from '~/ui/frictions/triage-table';
import { DECISION_LABELS, FRICTION_REFUSALS, TRIAGE_VIEW_LABELS } from '~/wording/frictions';

export const meta: MetaFunction = () => [{ title: 'Tri – Relais' }];

const TAKE = z.object({ id: recordId().required(), version: versionField() });

function viewOf(request: Request) {
  const asked = new URL(request.url).searchParams.get('vue');
  return TRIAGE_VIEWS.find((view) => view === asked) ?? 'a-prendre';
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const view = viewOf(request);
  const page = readPage(new URL(request.url).searchParams);
  const queue = (await readTriageQueue(contextOf(context), view, page)) ?? notFound();
  return { ...queue, view, page, formKey: crypto.randomUUID() };
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
  const { counts, lines, pageCount, view, page, formKey } = useLoaderData<typeof loader>();
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
          href: `/tri?vue=${one}`,
          label: TRIAGE_VIEW_LABELS[one],
          count: counts[one],
          current: one === view,
        }))}
      />
      <ErrorSummary form={form} />
      <TriageTable caption={TRIAGE_VIEW_LABELS[view]} lines={lines} formKey={formKey} />
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(number) => `/tri?vue=${view}&page=${number}`}
      />
    </>
  );
}
