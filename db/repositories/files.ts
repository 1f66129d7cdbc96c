import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '../client';
import { milestone, storedFile } from '../schema/milestones';

/** A file that somebody uploaded, as it is served. */
export interface StoredFile {
  readonly id: string;
  readonly startupId: number;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  /** It proves a milestone that is reached: everyone may read it. */
  readonly provesReachedMilestone: boolean;
}

/** Records a file whose bytes are already in the storage. */
export async function insertFile(tx: Tx, file: typeof storedFile.$inferInsert): Promise<void> {
  await tx.insert(storedFile).values(file);
}

/** The file of that id; null when none was recorded. */
export async function findFile(reader: Reader, id: string): Promise<StoredFile | null> {
  const [row] = await reader
    .select({
      id: storedFile.id,
      startupId: storedFile.startupId,
      name: storedFile.name,
      contentType: storedFile.contentType,
      size: storedFile.size,
    })
    .from(storedFile)
    .where(eq(storedFile.id, id));
  if (!row) return null;
  const proven = and(eq(milestone.evidenceFileId, id), eq(milestone.state, 'reached'));
  return { ...row, provesReachedMilestone: (await reader.$count(milestone, proven)) > 0 };
}
