import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireAdmin } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { line, recordId } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { addIncubator } from '~/services/startups/addIncubator.server';
import { nameIncubatorOf } from '~/services/startups/nameIncubatorOf.server';
import { readIncubators } from '~/services/startups/readIncubators.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { IncubatorTable } from '~/ui/startups/incubator-table';
import { AddIncubatorForm, StaffIncubatorForm } from '~/ui/startups/incubator-forms';
import { TEAM_REFUSALS } from '~/wording/startups-team';

export const meta: MetaFunction = () => [{ title: 'Incubateurs – Relais' }];

const addForm = z.object({ ownerText: line() });
const staffForm = z.object({
  accountId: recordId().required(),
  incubatorId: recordId().optional(),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context, request);
  const read = (await readIncubators(contextOf(context))) ?? notFound();
  return { ...read, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context, request);
  const manners = { to: '/admin/incubateurs', sentences: TEAM_REFUSALS };
  if ((await intentOf(request)) === 'staff') {
    const form = await readForm(request, staffForm);
    if (!form.ok) return form.answer;
    const { accountId, incubatorId } = form.value;
    const outcome = await nameIncubatorOf(contextOf(context, form), accountId, incubatorId);
    return answer(outcome, form, manners);
  }
  const form = await readForm(request, addForm);
  if (!form.ok) return form.answer;
  return answer(await addIncubator(contextOf(context, form), form.value), form, manners);
}

export default function Incubators() {
  const { incubators, staff, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const naming = form?.values.intent === 'staff';
  return (
    <>
      <Breadcrumb items={[{ label: 'Administration', href: '/admin' }, { label: 'Incubateurs' }]} />
      <PageTitle
        title="Incubateurs"
        lede="Chaque incubateur voit d’abord son portefeuille. Une start-up en a un principal, et d’autres peuvent la porter avec lui."
      />
      <IncubatorTable incubators={incubators} />
      <Section title="Ajouter un incubateur">
        <AddIncubatorForm formKey={`${formKey}-add`} form={naming ? undefined : form} />
      </Section>
      <Section title="Qui travaille pour quel incubateur">
        <p>
          À défaut, une personne travaille pour son organisation quand celle-ci est un incubateur,
          et sinon pour l’incubateur hôte.
        </p>
        <StaffIncubatorForm
          incubators={incubators}
          staff={staff}
          formKey={`${formKey}-staff`}
          form={naming ? form : undefined}
        />
      </Section>
    </>
  );
}
