import { latestHandover } from 'db/repositories/handover';
import { latestAgreement } from 'db/repositories/handover-agreement';
import { latestCode } from 'db/repositories/handover-signing';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import type { Party } from '~/domain/handover/handover';
import { maySignFor } from '~/domain/handover/permissions';
import { checkSignature, type HandoverRefusal } from '~/domain/handover/rules';
import { codeState } from '~/domain/handover/signing-code';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export interface SigningView {
  readonly startupName: string;
  readonly receiverName: string;
  readonly handoverId: number;
  readonly edition: number;
  readonly drawnOn: Day;
  readonly sha256: string;
  /** Why this person cannot sign now; null when they can. */
  readonly objection: HandoverRefusal | null;
  /** Whether a code for this very document waits to be typed. */
  readonly hasCode: boolean;
}

/** What somebody reads just before they sign for a party; null for whoever may not sign for it, or while there is nothing to sign. */
export async function readSigning(
  { db, actor, now, today }: Context,
  slug: string,
  party: Party,
): Promise<SigningView | null> {
  const standing = await standingOfSlug(db, slug, today);
  const handover = standing && (await latestHandover(db, standing.startupId));
  if (!actor || !standing || !handover) return null;
  if (!maySignFor(actor, standing, handover.receiverId, party)) return null;
  const agreement = await latestAgreement(db, handover.id);
  if (agreement === null) return null;
  const { edition, sha256, drawnAt } = agreement;
  const verdict = checkSignature(handover, party, actor.id);
  const bound = { handoverId: handover.id, party, accountId: actor.id, sha256 };
  return {
    startupName: (await startupRecord(db, standing.startupId)).name,
    receiverName: handover.receiverName,
    handoverId: handover.id,
    ...{ edition, sha256, drawnOn: dayInParis(drawnAt) },
    objection: verdict.ok ? null : verdict.refusal,
    hasCode: codeState(await latestCode(db, bound), now) === 'usable',
  };
}
