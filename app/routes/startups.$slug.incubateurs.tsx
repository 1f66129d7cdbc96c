import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { recordId, recordIds, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { changeIncubators } from '~/services/startups/changeIncubators.server';
import { readStartupIncubators } from '~/services/startups/readStartupIncubators.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { CheckboxGroup, Select } from '~/ui/base/choice-fields';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { startupPageTitle } from '~/ui/startups/page-title';
import { TEAM_FIELD_LABELS, TEAM_REFUSALS } from '~/wording/startups-team';
import type { StartupOutlet } from './startups.$slug';

const incubatorsForm = z.object({
  version: versionField(),
  mainId: recordId().required(),
  otherIds: recordIds(),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Incubateurs');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const read = await readStartupIncubators(contextOf(context), params.slug ?? '');
  if (!read.ok) return notFound();
  return { ...read.value, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, incubatorsForm);
  if (!form.ok) return form.answer;
  const said = { ...form.value, slug: params.slug ?? '' };
  return answer(await changeIncubators(contextOf(context, form), said), form, {
    to: (slug) => `/startups/${slug}`,
    sentences: TEAM_REFUSALS,
    labels: TEAM_FIELD_LABELS,
  });
}

export default function StartupIncubators() {
  const { incubators, mainId, otherIds, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { startup } = useOutletContext<StartupOutlet>();
  const options = incubators.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Section title="Les incubateurs">
      <p>
        L’incubateur principal répond de la start-up. Les autres la portent avec lui et la voient
        dans leur portefeuille.
      </p>
      <PostForm formKey={formKey} version={startup.version}>
        <ErrorSummary form={form} />
        <Select
          name="mainId"
          label="Incubateur principal"
          required
          options={options}
          defaultValue={String(mainId)}
          form={form}
        />
        <CheckboxGroup
          name="otherIds"
          label="Avec"
          hint="Le principal n’a pas besoin d’être coché."
          options={options}
          defaultValues={otherIds.map(String)}
          form={form}
        />
        <ButtonGroup>
          <Button variant="primary">Enregistrer</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
