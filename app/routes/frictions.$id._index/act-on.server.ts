import { z } from 'zod';
import { answer } from '~/http/answer.server';
import { contextOf, type RequestContext } from '~/http/context.server';
import { paragraphs, versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { followFriction } from '~/services/frictions/followFriction.server';
import { giveInformation } from '~/services/frictions/giveInformation.server';
import { unfollowFriction } from '~/services/frictions/unfollowFriction.server';
import { withdrawFriction } from '~/services/frictions/withdrawFriction.server';
import { withdrawSupport } from '~/services/frictions/withdrawSupport.server';
import { DECISION_LABELS, FRICTION_REFUSALS } from '~/wording/frictions';

const REASONED = z.object({ version: versionField(), words: paragraphs() });
const PLAIN = z.object({ intent: z.enum(['follow', 'unfollow', 'withdraw-support']) });
const PLAIN_ACTS = {
  follow: followFriction,
  unfollow: unfollowFriction,
  'withdraw-support': withdrawSupport,
} as const;

/** Reads which form of the friction's page was posted, and does what it asks. */
export async function actOn(request: Request, context: RequestContext, id: number) {
  const manners = { to: `/frictions/${id}`, sentences: FRICTION_REFUSALS, labels: DECISION_LABELS };
  const intent = await intentOf(request);
  if (intent === 'inform' || intent === 'withdraw') {
    const form = await readForm(request, REASONED);
    if (!form.ok) return form.answer;
    const act = intent === 'inform' ? giveInformation : withdrawFriction;
    return answer(await act(contextOf(context, form), { id, ...form.value }), form, manners);
  }
  const form = await readForm(request, PLAIN);
  if (!form.ok) return form.answer;
  const act = PLAIN_ACTS[form.value.intent];
  return answer(await act(contextOf(context, form), { id }), form, manners);
}
