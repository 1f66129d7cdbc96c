import { createHash } from 'node:crypto';
import { deleteSignatures, type HandoverRecord } from 'db/repositories/handover';
import { insertAgreement, latestAgreement } from 'db/repositories/handover-agreement';
import { startupRecord } from 'db/repositories/startups';
import { printDocument } from '~/adapters/pdf-document.server';
import { contentOf } from '~/domain/handover/agreement';
import { dayInParis } from '~/domain/shared/day';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { agreementDocument } from '~/wording/handover-agreement';
import { documentChangedNotice } from '~/wording/handover-mail';
import { gatherFacts } from './gatherFacts.server';

/** The document that a handover is signed by, and whether it was drawn anew. */
export interface Drawn {
  readonly edition: number;
  readonly sha256: string;
  readonly isNew: boolean;
}

/**
 * Step of an act on an accepted handover, its startup locked: draws its agreement when what it says is no longer what
 * the newest edition says. Signatures on that one fall, and whoever gave them is told.
 */
export async function drawAgreement(
  ctx: Context,
  acting: Acting,
  startupId: number,
  handover: HandoverRecord,
): Promise<Drawn> {
  const { tx, record, notify } = acting;
  const { facts, names } = await gatherFacts(tx, startupId, handover);
  const contentSha256 = hashOf(contentOf(facts, names));
  const latest = await latestAgreement(tx, handover.id);
  if (latest?.contentSha256 === contentSha256) {
    return { edition: latest.edition, sha256: latest.sha256, isNew: false };
  }

  const edition = (latest?.edition ?? 0) + 1;
  const drawnOn = dayInParis(ctx.now);
  const verifyUrl = `${ctx.publicUrl}/passations/${handover.id}/verifier`;
  const document = agreementDocument(facts, names, { edition, drawnOn, verifyUrl });
  const pdf = await printDocument({ ...document, createdAt: ctx.now });
  const sha256 = hashOf(pdf);
  const subject = { kind: 'handover', id: handover.id } as const;
  if (handover.signatures.length > 0) {
    await deleteSignatures(tx, handover.id);
    const signedById = handover.signatures.map((signature) => signature.accountId);
    record({ act: 'handover.signatures-voided', subject, startupId, before: { signedById } });
    const { name, slug } = await startupRecord(tx, startupId);
    const mail = documentChangedNotice({ name, slug, publicUrl: ctx.publicUrl }, edition);
    for (const accountId of signedById) notify({ accountId, ...mail });
  }
  await insertAgreement(tx, {
    handoverId: handover.id,
    ...{ edition, facts, contentSha256, sha256, pdf },
    drawnAt: ctx.now,
  });
  record({
    act: 'handover.agreement-drawn',
    subject,
    startupId,
    after: { edition, sha256 },
  });
  return { edition, sha256, isNew: true };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
