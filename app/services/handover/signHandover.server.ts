import { insertSignature, saveHandover } from 'db/repositories/handover';
import { consumeCode } from 'db/repositories/handover-signing';
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
import { handoverNotice, SIGNED_REASON } from '~/wording/handover';
import { drawAgreement } from './drawAgreement.server';
import { lockHandover } from './lockHandover.server';
import { renewAgreement } from './renewAgreement.server';
import { standsToSign } from './standsToSign.server';
import { tryCode } from './tryCode.server';

export interface Signing {
  readonly party: Party;
  /** SHA-256 of the agreement that the person has read and signs. */
  readonly sha256: string;
  /** What the database knows the typed code by. */
  readonly codeHash: string;
}

type Refusal = HandoverRefusal | SharedRefusal;

/**
 * Signs the agreement of an accepted handover for one party, by a person who has just proved again who they are; the
 * second signature hands the service over (`transfere`) in the same act. Answers whether it did.
 */
export async function signHandover(
  ctx: Context,
  slug: string,
  signing: Signing,
): Promise<Result<{ handedOver: boolean }, Refusal>> {
  const { party, sha256, codeHash } = signing;
  const stands = await standsToSign(ctx, slug, party);
  if (!stands.ok) return stands;
  await renewAgreement(ctx, slug);
  const { actor, handover } = stands.value;
  const bound = { handoverId: handover.id, party, accountId: actor.id, sha256 };
  const proof = await tryCode(ctx, bound, codeHash);
  return proof.ok ? sign(ctx, slug, signing, proof.value) : proof;
}

function sign(
  ctx: Context,
  slug: string,
  { party, sha256, codeHash }: Signing,
  codeId: number,
): Promise<Result<{ handedOver: boolean }, Refusal>> {
  return act<{ handedOver: boolean }, Refusal>(ctx, async (acting) => {
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
    const drawn = await drawAgreement(ctx, acting, startupId, handover);
    // Drawn anew here, it falls with this refusal; the next request or round draws it again.
    if (drawn.sha256 !== sha256) return refuse('document-changed');
    if (!(await consumeCode(tx, codeId, codeHash, ctx.now))) {
      return refuse('code-used', { field: 'code' });
    }

    await insertSignature(tx, {
      ...{ handoverId: handover.id, party, sha256 },
      accountId: actor.id,
      signedAt: ctx.now,
    });
    record({
      act: 'handover.signed',
      subject: { kind: 'handover', id: handover.id },
      ...(await threadOf(tx, startupId)),
      after: { party, sha256, edition: drawn.edition, provedBy: 'code-by-mail', codeId },
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
