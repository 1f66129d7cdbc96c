import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MOST_ITEMS, type TypedItem } from '~/domain/handover/template';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import {
  optionalLine,
  optionalParagraphs,
  paragraphs,
  versionField,
  wholeNumber,
} from '~/http/fields';
import { readForm } from '~/http/form.server';
import { publishTemplate } from '~/services/handover/publishTemplate.server';
import { readTemplate } from '~/services/handover/readTemplate.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { NEW_LINES, TemplateForm } from '~/ui/handover/template-form';
import { TemplateVersions } from '~/ui/handover/template-versions';
import { TEMPLATE_REFUSALS } from '~/wording/handover';

/** Every line that the page may show, and some for new items. */
const LINES = Array.from({ length: MOST_ITEMS + NEW_LINES }, (_, index) => index);
const PROOF = 500;

const ROW = {
  key: optionalLine(80),
  label: optionalLine(100),
  proof: optionalParagraphs(PROOF),
  rank: wholeNumber(1, 999).optional(),
};
const templateForm = z.intersection(
  z.object({ version: versionField(), reason: paragraphs(1_000) }),
  z.object(
    Object.fromEntries(
      LINES.flatMap((line) =>
        Object.entries(ROW).map(([name, field]) => [`${name}-${line}`, field]),
      ),
    ),
  ),
);

export const meta: MetaFunction = () => [{ title: 'Liste des pièces d’une passation – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const template = (await readTemplate(contextOf(context))) ?? notFound();
  return { ...template, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const form = await readForm(request, templateForm);
  if (!form.ok) return form.answer;
  const { version, reason } = form.value;
  const items = LINES.map((line): TypedItem => itemAt(form.value, line));
  const outcome = await publishTemplate(contextOf(context, form), { version, reason, items });
  return answer(outcome, form, {
    to: '/passations/modele',
    done: 'templatePublished',
    sentences: TEMPLATE_REFUSALS,
    labels: { reason: 'Motif' },
  });
}

function itemAt(values: Readonly<Record<string, unknown>>, line: number): TypedItem {
  const text = (name: string): string => {
    const typed = values[`${name}-${line}`];
    return typeof typed === 'string' ? typed.trim() : '';
  };
  const rank = values[`rank-${line}`];
  return {
    key: text('key') || null,
    label: text('label'),
    proof: text('proof'),
    rank: typeof rank === 'number' ? rank : line + 1,
  };
}

export default function Template() {
  const { version, items, versions, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Passations', href: '/passations' }, { label: 'Modèle' }]} />
      <PageTitle
        title="La liste des pièces d’une passation"
        lede={`Version ${version} en vigueur. Une nouvelle version vaut pour les passations qui commencent ensuite\u00a0: celles qui sont en cours gardent la leur.`}
      />
      <TemplateForm {...{ formKey, version, items, form }} />
      <Section title="Versions publiées">
        <TemplateVersions versions={versions} />
      </Section>
    </>
  );
}
