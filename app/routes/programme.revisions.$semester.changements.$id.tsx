import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { revisionAddress } from '~/http/programme-revision-address.server';
import { rewriteForm } from '~/http/programme-revision-fields';
import { readChangeForm } from '~/services/programme/readChangeForm.server';
import { readWrittenChange } from '~/services/programme/readWrittenChange.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ChangeForm } from '~/ui/programme/change-form';
import {
  CHANGE_FIELD_LABELS,
  CHANGE_KIND_LABELS,
  REVISION_REFUSALS,
} from '~/wording/programme-revisions';

export const meta: MetaFunction = () => [{ title: 'Réécrire une modification – Relais' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const address = revisionAddress(params);
  const { base, change } =
    (await readWrittenChange(ctx, address, idParam(params.id))) ?? notFound();
  if (change === null) return notFound();
  const { number, content, kind, reason, version } = change;
  const facts = (await readChangeForm(ctx, address.programme, { number, content })) ?? notFound();
  const of = facts.actions.find((one) => one.number === number) ?? null;
  return {
    ...{ kind, reason, version, of, priorities: facts.priorities, start: facts.start },
    ...{ base, semester: address.semester, revision: `${base}/revisions/${address.semester}` },
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, rewriteForm);
  if (!form.ok) return form.answer;
  const { version, ...typed } = form.value;
  const rewrites = { id: idParam(params.id), version };
  const ctx = contextOf(context, form);
  const outcome = await saveChange(ctx, revisionAddress(params), { ...typed, rewrites });
  return answer(outcome, form, {
    to: (id) =>
      `${new URL(request.url).pathname.replace(/\/changements.*/, '')}#modification-${id}`,
    sentences: REVISION_REFUSALS,
    labels: CHANGE_FIELD_LABELS,
  });
}

/** Staff rewrite a change of the draft. */
export default function RewriteChange() {
  const { base, semester, revision, of, ...view } = useLoaderData<typeof loader>();
  const { kind } = view;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Programme', href: base },
          { label: `Révision ${semester}`, href: revision },
          { label: 'Réécrire une modification' },
        ]}
      />
      <PageTitle
        title="Réécrire une modification"
        lede={
          of === null
            ? CHANGE_KIND_LABELS[kind]
            : `${CHANGE_KIND_LABELS[kind]}\u00a0: ${of.number}. ${of.title}`
        }
      />
      <ChangeForm
        {...{ ...view, action: of, form: useActionData<typeof action>()?.form, send: 'Réécrire' }}
      />
    </>
  );
}
