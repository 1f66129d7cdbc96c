import { insertSignature, saveHandover } from 'db/repositories/handover';
import { threadOf } from 'db/repositories/reviews';
import { phaseFacts } from 'db/repositories/startups';
import type { Party } from '~/domain/handover/handover';
import { maySignFor } from '~/domain/handover/permissions';
import { checkSignature, type HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { gateProblems } from '~/domain/startups/gates';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openPhase } from '~/services/startups/openPhase.server';
import { HANDOVER_STATES, handoverNotice, SIGNED_REASON } from '~/wording/handover';
import { lockHandover } from './lockHandover.server';

export interface Signing {
  /** The version that is signed. A signature does not raise it, so that both parties may sign at once. */
  readonly version: number;
  readonly party: Party;
}

/** Signs an accepted handover for one party; the second signature hands the service over (`transfere`) in the same act. Answers whether it did. */
export async function signHandover(
  ctx: Context,
  slug: string,
  { version, party }: Signing,
): Promise<Result<{ handedOver: boolean }, HandoverRefusal | SharedRefusal>> {
  return act<{ handedOver: boolean }, HandoverRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    const { startupId } = standing;
    const { actor } = ctx;
    if (!actor || !maySignFor(actor, standing, handover.receiverId, party)) {
      return refuse('forbidden');
    }
    const verdict = checkSignature(handover, party, actor.id);
    if (!verdict.ok) return verdict;
    if (handover.version !== version) {
      return refuse('conflict', { facts: { state: HANDOVER_STATES[handover.state] } });
    }

    await insertSignature(tx, {
      ...{ handoverId: handover.id, party },
      accountId: actor.id,
      signedAt: ctx.now,
    });
    record({
      act: 'handover.signed',
      subject: { kind: 'handover', id: handover.id },
      ...(await threadOf(tx, startupId)),
      after: { party, version },
    });
    if (handover.signatures.length === 0) {
      await tellAround(ctx, acting, startupId, (about) => handoverNotice('signed-once', about));
      return done({ handedOver: false });
    }

    await saveHandover(tx, handover.id, { state: 'signed', closedAt: ctx.now });
    const facts = await phaseFacts(tx, startupId, ctx.today);
    if (gateProblems(standing.phase, 'transfere', facts).length > 0) {
      return refuse('not-in-consolidation');
    }
    await openPhase(ctx, acting, { startupId, to: 'transfere', reason: SIGNED_REASON });
    return done({ handedOver: true });
  });
}
