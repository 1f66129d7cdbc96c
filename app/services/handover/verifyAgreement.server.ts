import { createHash } from 'node:crypto';
import { editionOf, handoverOf, signaturesNamed } from 'db/repositories/handover-agreement';
import type { HandoverState, Party } from '~/domain/handover/handover';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

/** What a file turns out to be: the signed agreement, an edition that is not signed by both, or neither. */
export const VERDICTS = ['signed', 'not-signed-yet', 'replaced', 'other'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Verification {
  readonly startupName: string;
  readonly slug: string;
  readonly state: HandoverState;
  readonly signedOn: Day | null;
  /** The hash that both parties signed; null before. */
  readonly sha256: string | null;
  readonly signatures: readonly {
    readonly party: Party;
    readonly name: string;
    readonly signedOn: Day;
  }[];
}

/** What everyone may know of a handover's signatures; null when there is none of that number. */
export async function readVerification(
  { db }: Context,
  handoverId: number,
): Promise<Verification | null> {
  const handover = await handoverOf(db, handoverId);
  if (handover === null) return null;
  const signatures = await signaturesNamed(db, handoverId);
  const isSigned = handover.state === 'signed';
  return {
    startupName: handover.startupName,
    slug: handover.slug,
    state: handover.state,
    signedOn: isSigned && handover.closedAt !== null ? dayInParis(handover.closedAt) : null,
    sha256: isSigned ? (signatures[0]?.sha256 ?? null) : null,
    signatures: signatures.map(({ party, name, signedAt }) => ({
      ...{ party, name },
      signedOn: dayInParis(signedAt),
    })),
  };
}

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
  const verdict = verification.sha256 === null ? 'not-signed-yet' : 'replaced';
  return { verdict, sha256, edition };
}
