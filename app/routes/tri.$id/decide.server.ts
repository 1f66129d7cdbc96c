import type { z } from 'zod';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { askInformation } from '~/services/frictions/askInformation.server';
import { declineFriction } from '~/services/frictions/declineFriction.server';
import { deselectFriction } from '~/services/frictions/deselectFriction.server';
import { giveInformation } from '~/services/frictions/giveInformation.server';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { redirectFriction } from '~/services/frictions/redirectFriction.server';
import { reopenFriction } from '~/services/frictions/reopenFriction.server';
import { selectFriction } from '~/services/frictions/selectFriction.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { withdrawFriction } from '~/services/frictions/withdrawFriction.server';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { DECISION_LABELS, FRICTION_REFUSALS } from '~/wording/frictions';
import { DECLINED, REASONED, REDIRECTED, TAKEN } from './decisions';
import { backTo } from './return.server';
import { workOn } from './workbench.server';

type Decided = Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>>;

/** Decisions that only need their words. */
const REASONED_ACTS = new Map([
  ['ask', askInformation],
  ['inform', giveInformation],
  ['qualify', qualifyFriction],
  ['select', selectFriction],
  ['deselect', deselectFriction],
  ['withdraw', withdrawFriction],
  ['reopen', reopenFriction],
]);

/**
 * Reads the decision that was posted and takes it; what is none is an act of the workbench. Merging and separating have
 * pages of their own, which show first what they do.
 */
export async function decide(request: Request, context: RequestContext, id: number) {
  const intent = await intentOf(request);
  const reasoned = REASONED_ACTS.get(intent);
  if (reasoned) {
    return post(request, context, id, REASONED, (ctx, form) => reasoned(ctx, { id, ...form }));
  }
  switch (intent) {
    case 'take':
      return post(request, context, id, TAKEN, (ctx, form) => takeFriction(ctx, { id, ...form }));
    case 'decline':
      return post(request, context, id, DECLINED, (ctx, form) =>
        declineFriction(ctx, { id, ...form }),
      );
    case 'redirect':
      return post(request, context, id, REDIRECTED, (ctx, form) =>
        redirectFriction(ctx, { id, ...form }),
      );
    default:
      return workOn(request, context, id, intent);
  }
}

async function post<S extends z.ZodType>(
  request: Request,
  context: RequestContext,
  id: number,
  schema: S,
  take: (ctx: Context, form: z.output<S>) => Decided,
) {
  const form = await readForm(request, schema);
  if (!form.ok) return form.answer;
  const outcome = await take(contextOf(context, form), form.value);
  return answer(outcome, form, {
    to: backTo(request, id),
    sentences: FRICTION_REFUSALS,
    labels: DECISION_LABELS,
  });
}
