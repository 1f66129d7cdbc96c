import { latestHandover, type HandoverRecord } from 'db/repositories/handover';
import { latestAgreement } from 'db/repositories/handover-agreement';
import { standingOfSlug } from 'db/repositories/standing';
import { mayReadEvidence } from '~/domain/handover/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { agreementDocument, type WrittenDocument } from '~/wording/handover-agreement';
import { gatherFacts } from './gatherFacts.server';
import { namesOf } from './namesOf.server';

export interface AgreementView {
  readonly handoverId: number;
  readonly document: WrittenDocument;
  /** The edition that is signed or to be signed; null for a draft. */
  readonly drawn: {
    readonly edition: number;
    readonly drawnOn: Day;
    readonly sha256: string;
    /** When both parties had signed it; null before. */
    readonly signedOn: Day | null;
  } | null;
}

/** The agreement of a startup's handover for its parties: the edition as it was drawn, or a draft before; null for anybody else. */
export async function readAgreement(ctx: Context, slug: string): Promise<AgreementView | null> {
  const { db, actor, today, publicUrl } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  const handover = standing && (await latestHandover(db, standing.startupId));
  if (!standing || !handover) return null;
  if (!mayReadEvidence(actor, standing, handover.receiverId)) return null;
  const isDrawn = handover.state === 'accepted' || handover.state === 'signed';
  const latest = isDrawn ? await latestAgreement(db, handover.id) : null;
  if (latest === null) {
    const { facts, names } = await gatherFacts(db, standing.startupId, handover);
    return {
      handoverId: handover.id,
      document: agreementDocument(facts, names, null),
      drawn: null,
    };
  }
  const { edition, sha256, facts } = latest;
  const drawnOn = dayInParis(latest.drawnAt);
  const verifyUrl = `${publicUrl}/passations/${handover.id}/verifier`;
  return {
    handoverId: handover.id,
    document: agreementDocument(facts, await namesOf(db, facts), { edition, drawnOn, verifyUrl }),
    drawn: { edition, drawnOn, sha256, signedOn: signedOn(handover) },
  };
}

function signedOn({ state, closedAt }: HandoverRecord): Day | null {
  return state === 'signed' && closedAt !== null ? dayInParis(closedAt) : null;
}
