import { saveHandover } from 'db/repositories/handover';
import { threadOf } from 'db/repositories/reviews';
import { mayGive } from '~/domain/handover/permissions';
import { checkResumption, type HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { HANDOVER_STATES, handoverNotice } from '~/wording/handover';
import { lockHandover } from './lockHandover.server';

/** The giving side takes a refused handover up again: what was accepted stays accepted, the receiver may reopen it. */
export async function resumeHandover(
  ctx: Context,
  slug: string,
  { version }: { readonly version: number },
): Promise<Result<null, HandoverRefusal | SharedRefusal>> {
  return act<null, HandoverRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    if (!mayGive(ctx.actor, standing)) return refuse('forbidden');
    if (handover.version !== version) {
      return refuse('conflict', { facts: { state: HANDOVER_STATES[handover.state] } });
    }
    const verdict = checkResumption(handover.state);
    if (!verdict.ok) return verdict;

    await saveHandover(tx, handover.id, { state: 'prepared' });
    record({
      act: 'handover.resumed',
      subject: { kind: 'handover', id: handover.id },
      ...(await threadOf(tx, standing.startupId)),
      before: { state: handover.state },
      after: { state: 'prepared' },
    });
    await tellAround(ctx, acting, standing.startupId, (about) => handoverNotice('resumed', about));
    return done(null);
  });
}
