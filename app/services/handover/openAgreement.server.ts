import { handoverOf, latestPdf } from 'db/repositories/handover-agreement';
import { standingOf } from 'db/repositories/standing';
import { mayReadEvidence } from '~/domain/handover/permissions';
import type { Context } from '~/services/shared/context.server';

/** The bytes of the agreement that is signed or to be signed, for the parties; null for anybody else. */
export async function openAgreement(
  { db, actor, today }: Context,
  handoverId: number,
): Promise<{ slug: string; bytes: Uint8Array } | null> {
  const handover = await handoverOf(db, handoverId);
  const standing = handover && (await standingOf(db, handover.startupId, today));
  if (!handover || !standing) return null;
  if (!mayReadEvidence(actor, standing, handover.receiverId)) return null;
  if (handover.state !== 'accepted' && handover.state !== 'signed') return null;
  const bytes = await latestPdf(db, handoverId);
  return bytes && { slug: handover.slug, bytes };
}
