import { codesAskedSince, insertCode } from 'db/repositories/handover-signing';
import { startupRecord } from 'db/repositories/startups';
import { countedSince, secondsToWait } from '~/domain/accounts/magic-link';
import type { Party } from '~/domain/handover/handover';
import { maySignFor } from '~/domain/handover/permissions';
import { checkSignature, type HandoverRefusal } from '~/domain/handover/rules';
import { codeEnd, CODES_PER_HOUR } from '~/domain/handover/signing-code';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { signingCodeMail } from '~/wording/handover-mail';
import { drawAgreement } from './drawAgreement.server';
import { lockHandover } from './lockHandover.server';
import { renewAgreement } from './renewAgreement.server';
import { standsToSign } from './standsToSign.server';

export interface CodeAsked {
  readonly party: Party;
  /** SHA-256 of the agreement that the person has read. */
  readonly sha256: string;
  readonly code: string;
  readonly codeHash: string;
}

/**
 * Sends a code by e-mail to whoever is about to sign, bound to that person, that party and that very document. A
 * document that has changed is drawn anew first, and is to be read before a code for it is asked for.
 */
export async function requestSigningCode(
  ctx: Context,
  slug: string,
  asked: CodeAsked,
): Promise<Result<null, HandoverRefusal | SharedRefusal>> {
  const stands = await standsToSign(ctx, slug, asked.party);
  if (!stands.ok) return stands;
  await renewAgreement(ctx, slug);
  return act<null, HandoverRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record, notify } = acting;
    const { party, sha256, code, codeHash } = asked;
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    const { actor } = ctx;
    if (!actor || !maySignFor(actor, standing, handover.receiverId, party)) {
      return refuse('forbidden');
    }
    const verdict = checkSignature(handover, party, actor.id);
    if (!verdict.ok) return verdict;
    const drawn = await drawAgreement(ctx, acting, standing.startupId, handover);
    if (drawn.sha256 !== sha256) return refuse('document-changed');
    const bound = { handoverId: handover.id, party, accountId: actor.id, sha256 };
    const earlier = await codesAskedSince(tx, bound, countedSince(ctx.now));
    const seconds = secondsToWait(earlier, ctx.now, CODES_PER_HOUR);
    if (seconds > 0) {
      return refuse('too-many-codes', { facts: { minutes: Math.ceil(seconds / 60) } });
    }

    const expiresAt = codeEnd(ctx.now);
    await insertCode(tx, { ...bound, codeHash, createdAt: ctx.now, expiresAt });
    const { name } = await startupRecord(tx, standing.startupId);
    const about = { name, slug, publicUrl: ctx.publicUrl };
    notify({ accountId: actor.id, ...signingCodeMail({ ...about, party, code, sha256 }) });
    record({
      act: 'handover.signing-code-sent',
      subject: { kind: 'handover', id: handover.id },
      startupId: standing.startupId,
      after: { party, sha256 },
    });
    return done(null);
  });
}
