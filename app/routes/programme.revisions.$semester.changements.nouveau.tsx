import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { askedChange, revisionAddress } from '~/http/programme-revision-address.server';
import { changeForm } from '~/http/programme-revision-fields';
import { readChangeForm } from '~/services/programme/readChangeForm.server';
import { readWrittenChange } from '~/services/programme/readWrittenChange.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ChangePage } from '~/ui/programme/change-page';
import { REVISION_REFUSALS } from '~/wording/programme-revisions';

export const meta: MetaFunction = () => [{ title: 'Écrire une modification – Relais' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const address = revisionAddress(params);
  const { base } = (await readWrittenChange(ctx, address, null)) ?? notFound();
  const asked = askedChange(request);
  const number = asked?.number ?? null;
  const facts = (await readChangeForm(ctx, address.programme, { number })) ?? notFound();
  const { actions, priorities, start } = facts;
  const revision = `${base}/revisions/${address.semester}`;
  return {
    ...{ asked, actions, priorities, start, base, revision, semester: address.semester },
    ...{ page: `${revision}/changements/nouveau`, formKey: crypto.randomUUID() },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, changeForm);
  if (!form.ok) return form.answer;
  const address = revisionAddress(params);
  const ctx = contextOf(context, form);
  const outcome = await saveChange(ctx, address, { ...form.value, rewrites: null });
  return answer(outcome, form, {
    to: (id) =>
      `${new URL(request.url).pathname.replace(/\/changements.*/, '')}#modification-${id}`,
    sentences: REVISION_REFUSALS,
  });
}

/** Staff write a change into the draft. */
export default function WriteChange() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Programme', href: view.base },
          { label: `Révision ${view.semester}`, href: view.revision },
          { label: 'Écrire une modification' },
        ]}
      />
      <PageTitle title="Écrire une modification" />
      <ChangePage
        {...{ view, form: useActionData<typeof action>()?.form, send: 'Écrire dans le brouillon' }}
      />
    </>
  );
}
