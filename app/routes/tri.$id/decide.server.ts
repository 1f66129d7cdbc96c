import type { RequestContext } from '~/http/context.server';
import { intentOf } from '~/http/form.server';
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
import type { Done } from '~/wording/done';
import { DECLINED, REASONED, REDIRECTED, TAKEN } from './decisions';
import { post } from './post.server';
import { workOn } from './workbench.server';

interface ReasonedAct {
  readonly move: typeof askInformation;
  readonly done: Done;
}

/** Decisions that only need their words. */
const REASONED_ACTS = new Map<string, ReasonedAct>([
  ['ask', { move: askInformation, done: 'informationAsked' }],
  ['inform', { move: giveInformation, done: 'informed' }],
  ['qualify', { move: qualifyFriction, done: 'qualified' }],
  ['select', { move: selectFriction, done: 'selected' }],
  ['deselect', { move: deselectFriction, done: 'deselected' }],
  ['withdraw', { move: withdrawFriction, done: 'withdrawn' }],
  ['reopen', { move: reopenFriction, done: 'reopened' }],
]);

/**
 * Reads the decision that was posted and takes it; what is none is an act of the workbench. Merging and separating have
 * pages of their own, which show first what they do.
 */
export async function decide(request: Request, context: RequestContext, id: number) {
  const intent = await intentOf(request);
  const reasoned = REASONED_ACTS.get(intent);
  if (reasoned) {
    return post(request, context, id, {
      schema: REASONED,
      done: reasoned.done,
      work: (ctx, form) => reasoned.move(ctx, { id, ...form }),
    });
  }
  switch (intent) {
    case 'take':
      return post(request, context, id, {
        schema: TAKEN,
        done: 'taken',
        work: (ctx, form) => takeFriction(ctx, { id, ...form }),
      });
    case 'decline':
      return post(request, context, id, {
        schema: DECLINED,
        done: 'declined',
        work: (ctx, form) => declineFriction(ctx, { id, ...form }),
      });
    case 'redirect':
      return post(request, context, id, {
        schema: REDIRECTED,
        done: 'redirected',
        work: (ctx, form) => redirectFriction(ctx, { id, ...form }),
      });
    default:
      return workOn(request, context, id, intent);
  }
}
