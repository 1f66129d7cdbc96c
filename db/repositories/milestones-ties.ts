import { and, asc, eq } from 'drizzle-orm';
import type { Tie } from '../../app/domain/milestones/dependencies';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { milestone } from '../schema/milestones';
import { milestoneComment, milestoneTie } from '../schema/milestones-ties';
import { organisation } from '../schema/organisations';

/** What the milestones of a startup wait for. */
export async function tiesOf(reader: Reader, startupId: number): Promise<readonly Tie[]> {
  return reader
    .select({ milestoneId: milestoneTie.milestoneId, onId: milestoneTie.onId })
    .from(milestoneTie)
    .innerJoin(milestone, eq(milestone.id, milestoneTie.milestoneId))
    .where(eq(milestone.startupId, startupId))
    .orderBy(asc(milestoneTie.milestoneId), asc(milestoneTie.onId));
}

/** Makes a milestone wait for another. */
export async function insertTie(
  tx: Tx,
  tie: Tie & { readonly at: Date; readonly authorId: number },
): Promise<void> {
  await tx.insert(milestoneTie).values(tie);
}

/** Makes it wait no longer. */
export async function deleteTie(tx: Tx, { milestoneId, onId }: Tie): Promise<void> {
  await tx
    .delete(milestoneTie)
    .where(and(eq(milestoneTie.milestoneId, milestoneId), eq(milestoneTie.onId, onId)));
}

/** What one of the parties said about a milestone. */
export interface MilestoneComment {
  readonly id: number;
  readonly author: string;
  readonly organisation: string | null;
  readonly words: string;
  readonly at: Date;
}

/** The comments on a milestone, oldest first. */
export async function commentsOf(
  reader: Reader,
  milestoneId: number,
): Promise<readonly MilestoneComment[]> {
  const rows = await reader
    .select({
      id: milestoneComment.id,
      author: account.name,
      shortName: organisation.shortName,
      name: organisation.name,
      words: milestoneComment.words,
      at: milestoneComment.at,
    })
    .from(milestoneComment)
    .innerJoin(account, eq(account.id, milestoneComment.authorId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(milestoneComment.milestoneId, milestoneId))
    .orderBy(asc(milestoneComment.id));
  return rows.map(({ shortName, name, ...row }) => ({ ...row, organisation: shortName ?? name }));
}

/** Writes a comment down; its id. */
export async function insertComment(
  tx: Tx,
  values: Omit<typeof milestoneComment.$inferInsert, 'id'>,
): Promise<number> {
  const [row] = await tx
    .insert(milestoneComment)
    .values(values)
    .returning({ id: milestoneComment.id });
  if (!row) throw new Error('an inserted comment answers its id');
  return row.id;
}

/** Whoever commented a milestone. */
export async function commentersOf(
  reader: Reader,
  milestoneId: number,
): Promise<readonly number[]> {
  const rows = await reader
    .selectDistinct({ id: milestoneComment.authorId })
    .from(milestoneComment)
    .where(eq(milestoneComment.milestoneId, milestoneId));
  return rows.map(({ id }) => id);
}
