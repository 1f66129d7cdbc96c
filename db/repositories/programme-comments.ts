import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';
import { revisionComment } from '../schema/programme-revisions';

export interface RevisionComment {
  readonly id: number;
  /** The change that it is about; null: the revision. */
  readonly changeId: number | null;
  readonly textVersion: number;
  readonly words: string;
  readonly writtenById: number;
  readonly writtenBy: string;
  readonly organisation: string | null;
  readonly writtenAt: Date;
}

/** What was said during the consultations of a revision, in order. */
export async function commentsOn(reader: Reader, revisionId: number): Promise<RevisionComment[]> {
  return reader
    .select({
      id: revisionComment.id,
      changeId: revisionComment.changeId,
      textVersion: revisionComment.textVersion,
      words: revisionComment.words,
      writtenById: revisionComment.writtenById,
      writtenBy: account.name,
      organisation: organisation.name,
      writtenAt: revisionComment.writtenAt,
    })
    .from(revisionComment)
    .innerJoin(account, eq(account.id, revisionComment.writtenById))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(revisionComment.revisionId, revisionId))
    .orderBy(asc(revisionComment.writtenAt), asc(revisionComment.id));
}

/** Keeps a comment; answers its id. */
export async function insertComment(
  tx: Tx,
  row: typeof revisionComment.$inferInsert,
): Promise<number> {
  const [kept] = await tx.insert(revisionComment).values(row).returning({ id: revisionComment.id });
  if (!kept) throw new Error('a comment was not kept');
  return kept.id;
}
