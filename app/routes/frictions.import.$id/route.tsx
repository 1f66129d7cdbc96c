import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { abandonImport } from '~/services/frictions/abandonImport.server';
import { importFrictions } from '~/services/frictions/importFrictions.server';
import { mapImport } from '~/services/frictions/mapImport.server';
import { readImport } from '~/services/frictions/readImport.server';
import { ImportDefaults } from '~/ui/frictions/import-defaults';
import { ImportDone } from '~/ui/frictions/import-done';
import { FrictionPreview } from '~/ui/frictions/import-preview';
import { ColumnsForm } from '~/ui/imports/columns-form';
import { ImportTitle } from '~/ui/imports/import-title';
import { de } from '~/wording/elision';
import { IMPORT_FIELD_LABELS, IMPORT_REFUSALS } from '~/wording/frictions-import';
import { columnsForm, decisionForm } from './forms';
import { shownPlan } from './shown.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Import ${de(data?.sent.name ?? 'frictions')} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const sent = (await readImport(contextOf(context), idParam(params.id))) ?? notFound();
  const formKey = crypto.randomUUID();
  if (sent.state !== 'pending') return { sent, plan: null, formKey };
  const { plan, ...rest } = sent;
  return { sent: rest, plan: shownPlan(plan), formKey };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params.id);
  const to = `/frictions/import/${id}`;
  const intent = await intentOf(request);
  if (intent === 'map') {
    const form = await readForm(request, columnsForm);
    if (!form.ok) return form.answer;
    const { version, choices } = form.value;
    const outcome = await mapImport(contextOf(context, form), { id, version }, choices);
    return answer(outcome, form, {
      ...{ to: `${to}#apercu`, done: null },
      sentences: IMPORT_REFUSALS,
    });
  }
  const form = await readForm(request, decisionForm);
  if (!form.ok) return form.answer;
  const seen = { id, version: form.value.version };
  const ctx = contextOf(context, form);
  if (intent === 'import')
    return answer(await importFrictions(ctx, seen), form, {
      ...{ to, done: null },
      sentences: IMPORT_REFUSALS,
    });
  if (intent !== 'abandon') return notFound();
  const manners = { to: '/frictions/import', sentences: IMPORT_REFUSALS };
  return answer(await abandonImport(ctx, seen), form, manners);
}

/** One list of frictions: its columns, what it would do, then what it did. */
export default function ImportOfFile() {
  const { sent, plan, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const isMapping = posted?.values.intent === 'map';
  const { id, version, mapping } = sent;
  return (
    <>
      <ImportTitle
        sent={sent}
        kicker="Import de frictions"
        home={{ label: 'Frictions', href: '/frictions' }}
        undone="Rien n’a été déposé"
      />
      {sent.state === 'completed' ? <ImportDone {...sent} /> : null}
      {plan === null ? null : (
        <>
          <ColumnsForm
            {...{ formKey, version, mapping }}
            {...plan}
            labels={IMPORT_FIELD_LABELS}
            form={isMapping ? posted : undefined}
          >
            <ImportDefaults {...sent} form={isMapping ? posted : undefined} />
          </ColumnsForm>
          <FrictionPreview
            {...{ id, formKey, version }}
            {...plan}
            form={isMapping ? undefined : posted}
          />
        </>
      )}
    </>
  );
}
