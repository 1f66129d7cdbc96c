import { notFound } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { framingForm } from '~/http/programme-fields';
import type { ActionAddress } from '~/services/programme/openAction.server';
import { readAction } from '~/services/programme/readAction.server';
import { writeFraming } from '~/services/programme/writeFraming.server';
import { ACTION_REFUSALS, FRAMING_LABELS } from '~/wording/programme';

/** The action whose framing sheet somebody writes; not there for whoever may not. */
export async function actionToFrame(context: RequestContext, address: ActionAddress) {
  const view = await readAction(contextOf(context), address.programme, address.number);
  return view === null || !view.may.work ? notFound() : view;
}

/** Keeps the version that is posted. */
export async function postFraming(
  request: Request,
  context: RequestContext,
  address: ActionAddress,
) {
  const { base } = await actionToFrame(context, address);
  const form = await readForm(request, framingForm);
  if (!form.ok) return form.answer;
  const { version, ...text } = form.value;
  const outcome = await writeFraming(contextOf(context, form), address, { version, text });
  const labels = Object.entries(FRAMING_LABELS).map(([name, { label }]) => [name, label]);
  return answer(outcome, form, {
    to: `${base}/actions/${address.number}#cadrage`,
    sentences: ACTION_REFUSALS,
    labels: Object.fromEntries(labels) as Record<string, string>,
  });
}
