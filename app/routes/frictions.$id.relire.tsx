import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { toSubmitted } from '~/http/past-draft.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { ReviewPage } from '~/ui/frictions/review-page';
import { FRICTION_REFUSALS } from '~/wording/frictions';

export const meta: MetaFunction = () => [{ title: 'Relire et déposer – Relais' }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const id = idParam(params['id']);
  const page = (await readProposal(ctx, id)) ?? (await toSubmitted(ctx, id));
  const proposal = page.proposal ?? notFound();
  if (!page.maySubmit) return toSubmitted(ctx, id);
  const { title, sufferers, situation } = proposal;
  const similar = await findSimilar(ctx, `${title} ${sufferers} ${situation}`, proposal.id);
  const { missing, confirmed, heldBy } = page;
  return { proposal, missing, confirmed, heldBy, similar, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const form = await readForm(request, z.object({ version: versionField() }));
  if (!form.ok) return form.answer;
  const outcome = await submitFriction(contextOf(context, form), {
    id,
    version: form.value.version,
  });
  return answer(outcome, form, {
    ...{ to: `/frictions/${id}?depose=1`, done: null },
    sentences: FRICTION_REFUSALS,
  });
}

export default function ReviewFriction() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return <ReviewPage {...page} form={form} />;
}
