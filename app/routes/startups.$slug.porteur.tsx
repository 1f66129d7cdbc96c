import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { z } from 'zod';
import { requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalLine, optionalParagraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { nameOwner } from '~/services/startups/nameOwner.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { OwnerFields } from '~/ui/startups/opening-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { STARTUP_FIELD_LABELS, STARTUP_REFUSALS } from '~/wording/startups';
import type { StartupOutlet } from './startups.$slug';

const ownerForm = z.object({
  version: versionField(),
  ownerText: optionalLine(),
  ownerMissingReason: optionalParagraphs(1_000),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Porteur');

export function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  return { formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, ownerForm);
  if (!form.ok) return form.answer;
  const owner = { ...form.value, slug: params.slug ?? '' };
  return answer(await nameOwner(contextOf(context, form), owner), form, {
    to: (slug) => `/startups/${slug}`,
    done: 'ownerNamed',
    sentences: STARTUP_REFUSALS,
    labels: STARTUP_FIELD_LABELS,
  });
}

export default function NameOwner() {
  const { formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { startup } = useOutletContext<StartupOutlet>();
  return (
    <Section title="Désigner le porteur">
      <p>Aujourd’hui : {startup.ownerName ?? `à trouver – ${startup.ownerMissingReason ?? ''}`}</p>
      <PostForm formKey={formKey} version={startup.version}>
        <ErrorSummary form={form} />
        <OwnerFields form={form} />
        <ButtonGroup>
          <Button variant="primary">Enregistrer le porteur</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
