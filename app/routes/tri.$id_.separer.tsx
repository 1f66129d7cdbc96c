import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readUnmergePreview } from '~/services/frictions/readUnmergePreview.server';
import { unmergeFriction } from '~/services/frictions/unmergeFriction.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { TextArea } from '~/ui/base/text-fields';
import { MergeCounts } from '~/ui/frictions/merge-counts';
import { DECISION_LABELS, FRICTION_REFUSALS, WORDS_LABELS } from '~/wording/frictions';

export const meta: MetaFunction = () => [{ title: 'Séparer deux frictions – Tri – Relais' }];

const SEPARATED = z.object({ version: versionField(), words: paragraphs() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const preview =
    (await readUnmergePreview(contextOf(context), idParam(params['id']))) ?? notFound();
  return { ...preview, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const form = await readForm(request, SEPARATED);
  if (!form.ok) return form.answer;
  const outcome = await unmergeFriction(contextOf(context, form), { id, ...form.value });
  return answer(outcome, form, {
    ...{ to: `/tri/${id}`, done: 'separated' },
    sentences: FRICTION_REFUSALS,
    labels: DECISION_LABELS,
  });
}

export default function Separate() {
  const { version, source, target, before, after, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Tri', href: '/tri' },
          { label: `Dossier nº ${source.id}`, href: `/tri/${source.id}` },
          { label: 'Séparer' },
        ]}
      />
      <PageTitle
        kicker={`Dossier nº ${source.id}`}
        title={`Séparer « ${source.title} » de « ${target.title} »`}
        lede="Elle reprend son propre chemin, en cours d’examen, avec tous ceux qui l’avaient rejointe."
      />
      <Section title="Ce qui sera compté">
        <MergeCounts
          caption={`Avant, et une fois la nº ${source.id} séparée de la nº ${target.id}`}
          columns={[
            { id: 'before', header: `Nº ${target.id} aujourd’hui`, count: before },
            { id: 'after', header: `Nº ${target.id} après`, count: after },
            { id: 'source', header: `Nº ${source.id} après`, count: source.count },
          ]}
        />
      </Section>
      <Section title="Séparer">
        <PostForm formKey={formKey} version={version} label="Séparer">
          <ErrorSummary form={form} />
          <TextArea name="words" label={WORDS_LABELS.unmerge} rows={4} required form={form} />
          <ButtonGroup>
            <Button variant="primary">Séparer les deux frictions</Button>
            <ButtonLink href={`/tri/${source.id}`} variant="quiet">
              Ne rien changer
            </ButtonLink>
          </ButtonGroup>
        </PostForm>
      </Section>
    </>
  );
}
