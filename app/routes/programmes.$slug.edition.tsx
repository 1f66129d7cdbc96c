import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { parseSemester } from '~/domain/programme/semester';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, line, optionalParagraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { uploadOf } from '~/http/upload.server';
import { readEditionTable } from '~/services/programme/readEditionTable.server';
import { readRecording } from '~/services/programme/readRecording.server';
import { recordEdition } from '~/services/programme/recordEdition.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { EditionForm } from '~/ui/programme/edition-form';
import { editionTable } from '~/ui/programme/edition-table';
import { RECORDING_REFUSALS } from '~/wording/programme-recording';

const LONGEST_TABLE = 500_000;
const editionForm = z.object({
  semester: line(7).transform((text, context) => {
    const semester = parseSemester(text);
    if (semester !== null) return semester;
    context.addIssue({ code: 'custom', message: 'Écrivez un semestre, par exemple 2018-S1.' });
    return z.NEVER;
  }),
  adoptedOn: dayField().required(),
  adoptedElsewhere: line(),
  summary: optionalParagraphs(1_000),
  table: optionalParagraphs(LONGEST_TABLE),
});

export const meta: MetaFunction = () => [{ title: 'Enregistrer une édition – Relais' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const view = (await readRecording(contextOf(context), params.slug ?? '')) ?? notFound();
  return { ...view, table: editionTable(view.lines), formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const slug = params.slug ?? '';
  const form = await readForm(request, editionForm);
  if (!form.ok) return form.answer;
  const { table, ...about } = form.value;
  const file = await uploadOf(form);
  const lines = readEditionTable(file?.bytes ?? new TextEncoder().encode(table));
  const outcome = lines.ok
    ? await recordEdition(contextOf(context, form), slug, { ...about, lines: lines.value })
    : lines;
  return answer(outcome, form, { to: `/programmes/${slug}`, sentences: RECORDING_REFUSALS });
}

/** Staff record an edition that was adopted before Relais kept them. */
export default function RecordEdition() {
  const { programme, last, nextSemester, table, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const page = `/programmes/${programme.slug}`;
  return (
    <>
      <Breadcrumb
        items={[{ label: programme.name, href: page }, { label: 'Enregistrer une édition' }]}
      />
      <PageTitle
        title="Enregistrer une édition adoptée ailleurs"
        lede={
          last === null
            ? 'La première édition du programme, telle que les deux collèges l’ont adoptée. Une fois enregistrée, elle ne change plus.'
            : `Elle suit l’édition ${last.semester}, dont voici les actions. Une fois enregistrée, elle ne change plus.`
        }
      />
      <EditionForm {...{ formKey, form, table }} semester={nextSemester} backHref={page} />
    </>
  );
}
