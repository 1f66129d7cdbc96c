import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalParagraphs, paragraphs, versionField, wholeNumber } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { resourceFields } from '~/http/resource-fields';
import { acceptContribution } from '~/services/resources/acceptContribution.server';
import { readContribution } from '~/services/resources/readContribution.server';
import { refuseContribution } from '~/services/resources/refuseContribution.server';
import { takeBackContribution } from '~/services/resources/takeBackContribution.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { AnswerForms, TakeBackForm } from '~/ui/resources/contribution-forms';
import { ContributionStanding } from '~/ui/resources/contribution-standing';
import { ContributionBadge } from '~/ui/resources/contribution-table';
import { ContributionText } from '~/ui/resources/contribution-text';
import { RESOURCE_REFUSAL_SENTENCES } from '~/wording/resources-catalogue';

const acceptForm = z.object({
  ...resourceFields,
  version: versionField(),
  resourceVersion: wholeNumber(1).optional(),
  answer: optionalParagraphs(2_000),
});
const refuseForm = z.object({ version: versionField(), answer: paragraphs(2_000) });
const takeBackForm = z.object({ version: versionField() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.written.name ?? 'Contribution'}, contribution – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const view = await readContribution(contextOf(context), idParam(params.id));
  return view === null ? notFound() : { ...view, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params.id);
  const view = (await readContribution(contextOf(context), id)) ?? notFound();
  const here = `/ressources/contributions/${id}`;
  const sentences = RESOURCE_REFUSAL_SENTENCES;
  const intent = await intentOf(request);
  if (intent === 'take-back') {
    const form = await readForm(request, takeBackForm);
    if (!form.ok) return form.answer;
    const ctx = contextOf(context, form);
    const outcome = await takeBackContribution(ctx, { id, ...form.value });
    return answer(outcome, form, { to: here, sentences });
  }
  if (!view.may.moderate && view.contribution.state === 'waiting') return notFound();
  if (intent === 'refuse') {
    const form = await readForm(request, refuseForm);
    if (!form.ok) return form.answer;
    const outcome = await refuseContribution(contextOf(context, form), { id, ...form.value });
    return answer(outcome, form, { to: here, sentences });
  }
  const form = await readForm(request, acceptForm);
  if (!form.ok) return form.answer;
  const { version, resourceVersion, answer: words, ...typed } = form.value;
  const accepted = { id, version, resourceVersion, answer: words, typed };
  return answer(await acceptContribution(contextOf(context, form), accepted), form, {
    to: here,
    sentences,
  });
}

export default function Contribution() {
  const view = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { contribution, written, recorded, may, formKey } = view;
  const isWaiting = contribution.state === 'waiting';
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Ressources', href: '/ressources' },
          { label: 'Contributions', href: '/ressources/contributions' },
          { label: written.name },
        ]}
      />
      <PageTitle
        kicker={recorded === null ? 'Ressource proposée' : 'Modification proposée'}
        title={written.name}
        meta={<ContributionBadge state={contribution.state} />}
      />
      <ContributionStanding {...view} />
      <Section title={recorded === null || !isWaiting ? 'Ce qui est proposé' : 'Ce qui changerait'}>
        <ContributionText
          written={written}
          recorded={isWaiting ? (recorded?.content ?? null) : null}
        />
      </Section>
      {may.moderate ? (
        <AnswerForms
          contribution={contribution}
          written={written}
          resourceVersion={recorded?.version ?? null}
          form={form}
          formKey={formKey}
        />
      ) : null}
      {may.takeBack ? (
        <TakeBackForm version={contribution.version} form={form} formKey={formKey} />
      ) : null}
    </>
  );
}
