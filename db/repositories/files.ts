import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { FileAudience } from '../../app/domain/files/audience';
import type { FileState } from '../../app/domain/files/scan';
import type { Db, Reader, Tx } from '../client';
import { storedFile } from '../schema/files';
import { startup } from '../schema/startups';

/** A file that somebody uploaded; exactly one of its two homes is there. */
export interface StoredFile {
  readonly id: string;
  readonly startupId: number | null;
  readonly frictionId: number | null;
  readonly audience: FileAudience;
  readonly name: string;
  readonly contentType: string;
  readonly state: FileState;
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
      frictionId: storedFile.frictionId,
      audience: storedFile.audience,
      name: storedFile.name,
      contentType: storedFile.contentType,
      state: storedFile.state,
    })
    .from(storedFile)
    .where(eq(storedFile.id, id));
  return row ?? null;
}

/** Which of those ids a row names. */
export async function knownFiles(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await reader
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(inArray(storedFile.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** Puts every file that no scanner has seen into quarantine, and answers how many: an instance has got a scanner. */
export async function quarantineUnscanned(db: Db, now: Date): Promise<number> {
  const rows = await db
    .update(storedFile)
    .set({ state: 'scanning', scanDueAt: now })
    .where(eq(storedFile.state, 'unscanned'))
    .returning({ id: storedFile.id });
  return rows.length;
}

/** A file in quarantine that this process alone may scan for now. */
export interface FileToScan {
  readonly id: string;
  readonly name: string;
  readonly frictionId: number | null;
  readonly startupId: number | null;
  /** The startup's address, for a startup's file. */
  readonly slug: string | null;
  readonly uploadedById: number;
  readonly scanFailures: number;
}

/** Leases the file that has been due longest, in one statement; what another process holds is skipped. Null when none is due. */
export async function leaseScan(
  db: Db,
  lease: { readonly now: Date; readonly until: Date },
): Promise<FileToScan | null> {
  const due = db
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(and(eq(storedFile.state, 'scanning'), lte(storedFile.scanDueAt, lease.now)))
    .orderBy(asc(storedFile.scanDueAt), asc(storedFile.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const [leased] = await db
    .update(storedFile)
    .set({ scanDueAt: lease.until })
    // « = » and not « in »: the subquery must be run once, or each run would lock another row.
    .where(eq(storedFile.id, sql`(${due})`))
    .returning({
      id: storedFile.id,
      name: storedFile.name,
      frictionId: storedFile.frictionId,
      startupId: storedFile.startupId,
      slug: sql<
        string | null
      >`(select ${startup.slug} from ${startup} where ${startup.id} = ${storedFile.startupId})`,
      uploadedById: storedFile.uploadedById,
      scanFailures: storedFile.scanFailures,
    });
  return leased ?? null;
}

/** Lets a file out of quarantine. */
export async function markClean(db: Db, id: string): Promise<void> {
  await db
    .update(storedFile)
    .set({ state: 'clean' })
    .where(and(eq(storedFile.id, id), eq(storedFile.state, 'scanning')));
}

/** Refuses a file for what the scanner found; false when it is not in quarantine any more. */
export async function markRefused(tx: Tx, id: string, threat: string): Promise<boolean> {
  const rows = await tx
    .update(storedFile)
    .set({ state: 'refused', threat })
    .where(and(eq(storedFile.id, id), eq(storedFile.state, 'scanning')))
    .returning({ id: storedFile.id });
  return rows.length > 0;
}

/** Keeps a file in quarantine, to be scanned again from an instant on. */
export async function putBackScan(
  db: Db,
  id: string,
  failed: { readonly failures: number; readonly dueAt: Date },
): Promise<void> {
  await db
    .update(storedFile)
    .set({ scanFailures: failed.failures, scanDueAt: failed.dueAt })
    .where(eq(storedFile.id, id));
}
