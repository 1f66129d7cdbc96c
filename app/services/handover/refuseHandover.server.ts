import { deleteSignatures, saveHandover } from 'db/repositories/handover';
import { threadOf } from 'db/repositories/reviews';
import { mayReceive } from '~/domain/handover/permissions';
import { checkRefusal, type HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { HANDOVER_STATES, handoverNotice } from '~/wording/handover';
import { lockHandover } from './lockHandover.server';

/** The receiving side refuses with a reason that is shown; a signature that was alone falls with it. */
export async function refuseHandover(
  ctx: Context,
  slug: string,
  { version, reason }: { readonly version: number; readonly reason: string },
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
    const verdict = checkRefusal(handover.state);
    if (!verdict.ok) return verdict;

    await deleteSignatures(tx, handover.id);
    await saveHandover(tx, handover.id, { state: 'refused', refusalReason: reason });
    record({
      act: 'handover.refused',
      subject: { kind: 'handover', id: handover.id },
      ...(await threadOf(tx, standing.startupId)),
      before: {
        state: handover.state,
        signedById: handover.signatures.map((signature) => signature.accountId),
      },
      after: { state: 'refused' },
      reason,
    });
    await tellAround(ctx, acting, standing.startupId, (about) =>
      handoverNotice('refused', about, reason),
    );
    return done(null);
  });
}
