import { and, desc, eq, sql } from 'drizzle-orm';
import type { AgreementFacts } from '../../app/domain/handover/agreement';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { handover, handoverSignature } from '../schema/handover';
import { handoverAgreement } from '../schema/handover-agreement';
import { startup } from '../schema/startups';

/** An edition of an agreement, without its bytes. */
export interface AgreementRecord {
  readonly edition: number;
  readonly drawnAt: Date;
  readonly facts: AgreementFacts;
  readonly contentSha256: string;
  readonly sha256: string;
}

/** The edition that is signed, or to be signed: the newest; null before the first. */
export async function latestAgreement(
  reader: Reader,
  handoverId: number,
): Promise<AgreementRecord | null> {
  const { edition, drawnAt, facts, contentSha256, sha256 } = handoverAgreement;
  const [row] = await reader
    .select({ edition, drawnAt, facts, contentSha256, sha256 })
    .from(handoverAgreement)
    .where(eq(handoverAgreement.handoverId, handoverId))
    .orderBy(desc(edition))
    .limit(1);
  return row ?? null;
}

/** The edition that bears a hash; null when none of that handover's does. */
export async function editionOf(
  reader: Reader,
  handoverId: number,
  sha256: string,
): Promise<{ edition: number; drawnAt: Date } | null> {
  const [row] = await reader
    .select({ edition: handoverAgreement.edition, drawnAt: handoverAgreement.drawnAt })
    .from(handoverAgreement)
    .where(and(eq(handoverAgreement.handoverId, handoverId), eq(handoverAgreement.sha256, sha256)));
  return row ?? null;
}

/** The bytes of the newest edition; null before the first. */
export async function latestPdf(reader: Reader, handoverId: number): Promise<Uint8Array | null> {
  const [row] = await reader
    .select({ pdf: handoverAgreement.pdf })
    .from(handoverAgreement)
    .where(eq(handoverAgreement.handoverId, handoverId))
    .orderBy(desc(handoverAgreement.edition))
    .limit(1);
  return row?.pdf ?? null;
}

/** Keeps an edition for good. */
export async function insertAgreement(
  tx: Tx,
  row: typeof handoverAgreement.$inferInsert,
): Promise<void> {
  await tx.insert(handoverAgreement).values(row);
}

/** Whose handover it is, and where it stands; null when there is none of that number. */
export async function handoverOf(reader: Reader, handoverId: number) {
  const [row] = await reader
    .select({
      startupId: handover.startupId,
      slug: startup.slug,
      startupName: startup.name,
      state: handover.state,
      receiverId: handover.receiverId,
      closedAt: handover.closedAt,
    })
    .from(handover)
    .innerJoin(startup, eq(startup.id, handover.startupId))
    .where(eq(handover.id, handoverId));
  return row ?? null;
}

/** Who signed, for which party, when, and the hash that they signed. */
export async function signaturesNamed(reader: Reader, handoverId: number) {
  return reader
    .select({
      party: handoverSignature.party,
      name: account.name,
      signedAt: handoverSignature.signedAt,
      sha256: handoverSignature.sha256,
    })
    .from(handoverSignature)
    .innerJoin(account, eq(account.id, handoverSignature.accountId))
    .where(eq(handoverSignature.handoverId, handoverId))
    .orderBy(handoverSignature.signedAt, handoverSignature.party);
}

/** Addresses of the startups whose handover waits for signatures: their agreement may have changed since. */
export async function slugsToSign(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .select({ slug: startup.slug })
    .from(handover)
    .innerJoin(startup, eq(startup.id, handover.startupId))
    .where(sql`${handover.state} = 'accepted'`)
    .orderBy(handover.id);
  return rows.map((row) => row.slug);
}
