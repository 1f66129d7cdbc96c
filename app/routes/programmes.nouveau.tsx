import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MOST_PRIORITIES } from '~/domain/programme/opening';
import { addDays } from '~/domain/shared/day';
import { requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { dayField, line, optionalLine, paragraphs, ticked } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { ruleFields } from '~/http/programme-fields';
import { openProgramme } from '~/services/programme/openProgramme.server';
import { readProgrammes } from '~/services/programme/readProgrammes.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ProgrammeForm } from '~/ui/programme/programme-form';
import { PROGRAMME_REFUSALS } from '~/wording/programme';

const PRIORITIES = Array.from({ length: MOST_PRIORITIES }, (_, index) => `priority-${index + 1}`);

const programmeForm = z.intersection(
  z.object({
    name: line(),
    intention: paragraphs(2_000),
    startsOn: dayField().required(),
    lastDay: dayField().optional(),
    isNeighbour: ticked(),
    predecessor: optionalLine(),
    ...ruleFields,
  }),
  z.object(
    Object.fromEntries(
      PRIORITIES.map((name, index) => [name, index === 0 ? line() : optionalLine()]),
    ),
  ),
);

export const meta: MetaFunction = () => [{ title: 'Ouvrir un programme – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { lines } = await readProgrammes(contextOf(context));
  return { lines, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, programmeForm);
  if (!form.ok) return form.answer;
  const typed = new Map(Object.entries(form.value));
  const priorities = PRIORITIES.map((name) => String(typed.get(name) ?? ''));
  const { name, intention, startsOn, lastDay, isNeighbour, predecessor } = form.value;
  const { quorumPercent, majorityPercent } = form.value;
  const outcome = await openProgramme(contextOf(context, form), {
    ...{ name, intention, startsOn, isNeighbour, predecessor, priorities },
    endsOn: lastDay === null ? null : addDays(lastDay, 1),
    ...{ quorumPercent, majorityPercent },
  });
  return answer(outcome, form, {
    to: (slug) => `/programmes/${slug}`,
    sentences: PROGRAMME_REFUSALS,
  });
}

/** Staff open a programme. */
export default function NewProgramme() {
  const { lines, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Programmes', href: '/programmes' }, { label: 'Ouvrir un programme' }]}
      />
      <PageTitle
        title="Ouvrir un programme"
        lede="Ses actions viennent ensuite, par les éditions que les deux collèges adoptent."
      />
      <ProgrammeForm {...{ formKey, form }} programmes={lines} />
    </>
  );
}
