import { saveHandover } from 'db/repositories/handover';
import { threadOf } from 'db/repositories/reviews';
import { mayReceive } from '~/domain/handover/permissions';
import { checkAcceptance, type HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { HANDOVER_STATES, handoverNotice } from '~/wording/handover';
import { drawAgreement } from './drawAgreement.server';
import { lockHandover } from './lockHandover.server';

/** The receiving side accepts the whole once every item is: the agreement is drawn, and both parties may sign it. */
export async function acceptHandover(
  ctx: Context,
  slug: string,
  { version }: { readonly version: number },
): Promise<Result<null, HandoverRefusal | SharedRefusal>> {
  return act<null, HandoverRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    if (!mayReceive(ctx.actor, handover.receiverId)) return refuse('forbidden');
    if (handover.version !== version) {
      return refuse('conflict', { facts: { state: HANDOVER_STATES[handover.state] } });
    }
    const verdict = checkAcceptance(handover);
    if (!verdict.ok) return verdict;

    await saveHandover(tx, handover.id, { state: 'accepted', acceptedAt: ctx.now });
    record({
      act: 'handover.accepted',
      subject: { kind: 'handover', id: handover.id },
      ...(await threadOf(tx, standing.startupId)),
      before: { state: handover.state },
      after: { state: 'accepted' },
    });
    const accepted = { ...handover, state: 'accepted', acceptedAt: ctx.now } as const;
    await drawAgreement(ctx, acting, standing.startupId, accepted);
    await tellAround(ctx, acting, standing.startupId, (about) => handoverNotice('accepted', about));
    return done(null);
  });
}
