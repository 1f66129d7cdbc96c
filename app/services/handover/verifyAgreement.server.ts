import { createHash } from 'node:crypto';
import { editionOf, latestAgreement } from 'db/repositories/handover-agreement';
import type { Context } from '~/services/shared/context.server';
import { readVerification, type Verification } from './readVerification.server';

/** What a file turns out to be: the signed agreement, an edition that is not signed by both and why, or neither. */
export type Verdict =
  'signed' | 'not-signed-yet' | 'outdated' | 'not-to-sign' | 'replaced' | 'other';

/** Compares a file with the editions of an agreement by its SHA-256; the file itself is not kept. Null when there is no such handover. */
export async function verifyAgreement(
  ctx: Context,
  handoverId: number,
  bytes: Uint8Array,
): Promise<{ verdict: Verdict; sha256: string; edition: number | null } | null> {
  const verification = await readVerification(ctx, handoverId);
  if (verification === null) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const found = await editionOf(ctx.db, handoverId, sha256);
  const edition = found?.edition ?? null;
  if (edition === null) return { verdict: 'other', sha256, edition };
  if (verification.sha256 === sha256) return { verdict: 'signed', sha256, edition };
  return { verdict: await whyUnsigned(ctx, handoverId, verification, edition), sha256, edition };
}

async function whyUnsigned(
  { db }: Context,
  handoverId: number,
  { state, sha256 }: Verification,
  edition: number,
): Promise<Verdict> {
  if (sha256 !== null) return 'replaced';
  if (state !== 'accepted') return 'not-to-sign';
  const latest = await latestAgreement(db, handoverId);
  return latest?.edition === edition ? 'not-signed-yet' : 'outdated';
}
