import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs, recordId, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { readMergePreview } from '~/services/frictions/readMergePreview.server';
import { shortened } from '~/ui/charts/scale';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Alert } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { TextArea } from '~/ui/base/text-fields';
import { MergeConsequences, MergeSearch } from '~/ui/frictions/merge-consequences';
import {
  DECISION_LABELS,
  FRICTION_REFUSALS,
  TARGET_NOT_A_NUMBER,
  WORDS_LABELS,
} from '~/wording/frictions';
import { say } from '~/wording/shared';

export const meta: MetaFunction = () => [{ title: 'Réunir deux frictions – Tri – Relais' }];

/** What the address holds is shown in a title. */
const LONGEST_SHOWN = 40;

const MERGED = z.object({
  version: versionField(),
  words: paragraphs(),
  target: recordId().required(),
});

/** The number of the other friction, and what stands in the address instead of one. */
function askedOf(request: Request): { target: number | null; noNumber: string | null } {
  const asked = (new URL(request.url).searchParams.get('avec') ?? '').trim();
  if (asked === '') return { target: null, noNumber: null };
  return /^[1-9]\d{0,8}$/.test(asked)
    ? { target: Number(asked), noNumber: null }
    : { target: null, noNumber: shortened(asked, LONGEST_SHOWN) };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const { target, noNumber } = askedOf(request);
  const proposal = (await readMergePreview(contextOf(context), id, target)) ?? notFound();
  return { ...proposal, noNumber, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const id = idParam(params['id']);
  const form = await readForm(request, MERGED);
  if (!form.ok) return form.answer;
  const { target, ...merging } = form.value;
  const outcome = await mergeFriction(contextOf(context, form), {
    id,
    targetId: target,
    ...merging,
  });
  return answer(outcome, form, {
    ...{ to: `/tri/${id}`, done: 'merged' },
    sentences: FRICTION_REFUSALS,
    labels: DECISION_LABELS,
  });
}

export default function Merge() {
  const { source, preview, refusal, insteadId, noNumber, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Tri', href: '/tri' },
          { label: `Dossier nº ${source.id}`, href: `/tri/${source.id}` },
          { label: 'Réunir' },
        ]}
      />
      <PageTitle
        kicker={`Dossier nº ${source.id}`}
        title={`Réunir « ${source.title} » avec une autre`}
      />
      {noNumber === null ? null : (
        <Alert tone="error" title={`«\u00a0${noNumber}\u00a0» n’est pas un numéro de friction`}>
          {TARGET_NOT_A_NUMBER}
        </Alert>
      )}
      {refusal === null ? null : (
        <Alert tone="error" title="Ces deux frictions ne peuvent pas être réunies">
          {say(FRICTION_REFUSALS[refusal], { target: insteadId ?? '' })}
        </Alert>
      )}
      <MergeSearch id={source.id} title={source.title} target={preview?.target.id ?? insteadId} />
      {preview === null ? null : (
        <>
          <MergeConsequences preview={preview} />
          <Section title="Réunir">
            <PostForm formKey={formKey} version={preview.version} label="Réunir">
              <Hidden name="target" value={preview.target.id} />
              <ErrorSummary form={form} />
              <TextArea name="words" label={WORDS_LABELS.merge} rows={4} required form={form} />
              <ButtonGroup>
                <Button variant="primary">Réunir les deux frictions</Button>
                <ButtonLink href={`/tri/${source.id}`} variant="quiet">
                  Ne rien changer
                </ButtonLink>
              </ButtonGroup>
            </PostForm>
          </Section>
        </>
      )}
    </>
  );
}
