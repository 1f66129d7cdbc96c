import { handoverOf, signaturesNamed } from 'db/repositories/handover-agreement';
import type { HandoverState, Party } from '~/domain/handover/handover';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

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

/** What everyone may know of a handover's signatures; null when there is none of that number, or nothing to sign in it. */
export async function readVerification(
  { db }: Context,
  handoverId: number,
): Promise<Verification | null> {
  const handover = await handoverOf(db, handoverId);
  if (handover === null || handover.state === 'operated') return null;
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
