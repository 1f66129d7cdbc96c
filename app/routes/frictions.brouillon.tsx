import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { readStep } from '~/domain/frictions/proposal-steps';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { recordId, wholeNumber } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { FIELD_LABELS } from '~/wording/frictions';
import { savedAtText } from '~/wording/frictions-propose';
import { SAVING_REFUSALS, STEP_FORMS } from './frictions.nouvelle/proposal-form';

const SEEN = z.object({ id: recordId().optional(), version: wholeNumber(1).optional() });

/** Saves one step of a proposal while it is typed; the page is told the draft's number and version, or what is wrong. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  const step = readStep(new URL(request.url).searchParams.get('etape')) ?? notFound();
  const form = await readForm(request, STEP_FORMS[step].and(SEEN));
  if (!form.ok) return asJson(form.answer);
  const { id, version, ...typed } = form.value;
  const seen = id === null || version === null ? undefined : { id, version, byItself: true };
  const outcome = await saveDraft(contextOf(context, form), typed, seen);
  if (!outcome.ok)
    return asJson(
      answer(outcome, form, { to: '', sentences: SAVING_REFUSALS, labels: FIELD_LABELS }),
    );
  return Response.json({ ...outcome.value, text: savedAtText(context.now) });
}

/** What a page would have shown again, for the script that asked. */
function asJson(told: ReturnType<typeof answer>): Response {
  return 'data' in told ? Response.json(told.data, { status: 422 }) : notFound();
}
