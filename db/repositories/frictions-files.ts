import { and, asc, eq, ne } from 'drizzle-orm';
import type { FileAudience } from '../../app/domain/files/audience';
import type { FileState } from '../../app/domain/files/scan';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { storedFile } from '../schema/files';

/** A piece of a friction, as its line shows it. */
export interface AttachmentRecord {
  readonly id: string;
  readonly audience: FileAudience;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly state: FileState;
  readonly threat: string | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

/** The pieces of a friction, the oldest first. */
export async function attachmentsOf(
  reader: Reader,
  frictionId: number,
): Promise<readonly AttachmentRecord[]> {
  return reader
    .select({
      id: storedFile.id,
      audience: storedFile.audience,
      name: storedFile.name,
      contentType: storedFile.contentType,
      size: storedFile.size,
      state: storedFile.state,
      threat: storedFile.threat,
      uploadedBy: account.name,
      uploadedAt: storedFile.uploadedAt,
    })
    .from(storedFile)
    .innerJoin(account, eq(account.id, storedFile.uploadedById))
    .where(eq(storedFile.frictionId, frictionId))
    .orderBy(asc(storedFile.uploadedAt), asc(storedFile.id));
}

/** Fingerprints of a friction's pieces, those that the scanner refused left out. In an act, the friction's lock guards them. */
export async function fingerprintsOf(tx: Tx, frictionId: number): Promise<readonly string[]> {
  const rows = await tx
    .select({ sha256: storedFile.sha256 })
    .from(storedFile)
    .where(and(eq(storedFile.frictionId, frictionId), ne(storedFile.state, 'refused')));
  return rows.map(({ sha256 }) => sha256);
}

/** Changes who reads a piece of that friction; false when it is read so already, or is not there. */
export async function updateAudience(
  tx: Tx,
  piece: { readonly id: string; readonly frictionId: number; readonly audience: FileAudience },
): Promise<boolean> {
  const rows = await tx
    .update(storedFile)
    .set({ audience: piece.audience })
    .where(and(ofFriction(piece), ne(storedFile.audience, piece.audience)))
    .returning({ id: storedFile.id });
  return rows.length > 0;
}

/** Removes a piece of that friction; false when it is not there. */
export async function deleteAttachment(
  tx: Tx,
  piece: { readonly id: string; readonly frictionId: number },
): Promise<boolean> {
  const rows = await tx
    .delete(storedFile)
    .where(ofFriction(piece))
    .returning({ id: storedFile.id });
  return rows.length > 0;
}

/** Whether that friction has that piece. */
export async function hasAttachment(
  tx: Tx,
  piece: { readonly id: string; readonly frictionId: number },
): Promise<boolean> {
  return (await tx.$count(storedFile, ofFriction(piece))) > 0;
}

function ofFriction({ id, frictionId }: { readonly id: string; readonly frictionId: number }) {
  return and(eq(storedFile.id, id), eq(storedFile.frictionId, frictionId));
}
