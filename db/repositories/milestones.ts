import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { FileState } from '../../app/domain/files/scan';
import type { EvidenceKind, MilestoneState } from '../../app/domain/milestones/milestone';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { storedFile } from '../schema/files';
import { milestone, milestoneMove } from '../schema/milestones';
import { logLine } from '../schema/milestones-log';

/** A milestone as it is recorded. */
export interface MilestoneRecord {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly state: MilestoneState;
  readonly dueOn: Day;
  readonly closedOn: Day | null;
  readonly closingReason: string | null;
  readonly evidenceKind: EvidenceKind | null;
  readonly evidenceUrl: string | null;
  readonly evidenceFigure: number | null;
  readonly evidenceUnit: string | null;
  readonly evidenceFigureOn: Day | null;
  readonly evidenceFileId: string | null;
  readonly evidenceFileName: string | null;
  readonly evidenceFileState: FileState | null;
  readonly evidenceLogWords: string | null;
  readonly evidenceLogWeekOn: Day | null;
  readonly evidenceNote: string | null;
}

/** An earlier date of a milestone, and why it moved. */
export interface MilestoneMove {
  readonly milestoneId: number;
  readonly fromDueOn: Day;
  readonly toDueOn: Day;
  readonly reason: string;
  readonly at: Date;
  readonly author: string;
}

const columns = {
  id: milestone.id,
  version: milestone.version,
  title: milestone.title,
  description: milestone.description,
  state: milestone.state,
  dueOn: milestone.dueOn,
  closedOn: milestone.closedOn,
  closingReason: milestone.closingReason,
  evidenceKind: milestone.evidenceKind,
  evidenceUrl: milestone.evidenceUrl,
  evidenceFigure: milestone.evidenceFigure,
  evidenceUnit: milestone.evidenceUnit,
  evidenceFigureOn: milestone.evidenceFigureOn,
  evidenceFileId: milestone.evidenceFileId,
  evidenceFileName: storedFile.name,
  evidenceFileState: storedFile.state,
  evidenceLogWords: logLine.words,
  evidenceLogWeekOn: logLine.weekOn,
  evidenceNote: milestone.evidenceNote,
};

function milestones(reader: Reader) {
  return reader
    .select(columns)
    .from(milestone)
    .leftJoin(storedFile, eq(storedFile.id, milestone.evidenceFileId))
    .leftJoin(logLine, eq(logLine.id, milestone.evidenceLogLineId));
}

/** The milestones of a startup, by their day. */
export async function milestonesOf(
  reader: Reader,
  startupId: number,
): Promise<readonly MilestoneRecord[]> {
  return milestones(reader)
    .where(eq(milestone.startupId, startupId))
    .orderBy(asc(milestone.dueOn), asc(milestone.id));
}

/** One milestone of that startup; null when it is another's or nobody's. */
export async function findMilestone(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<MilestoneRecord | null> {
  const [row] = await milestones(reader).where(
    and(eq(milestone.id, id), eq(milestone.startupId, startupId)),
  );
  return row ?? null;
}

/** The same, locked until the transaction ends: what every change of it begins with. */
export async function lockMilestone(
  tx: Tx,
  startupId: number,
  id: number,
): Promise<MilestoneRecord | null> {
  const [row] = await milestones(tx)
    .where(and(eq(milestone.id, id), eq(milestone.startupId, startupId)))
    .for('update', { of: milestone });
  return row ?? null;
}

/** Every move of these milestones, oldest first. */
export async function movesOf(
  reader: Reader,
  milestoneIds: readonly number[],
): Promise<readonly MilestoneMove[]> {
  if (milestoneIds.length === 0) return [];
  return reader
    .select({
      milestoneId: milestoneMove.milestoneId,
      fromDueOn: milestoneMove.fromDueOn,
      toDueOn: milestoneMove.toDueOn,
      reason: milestoneMove.reason,
      at: milestoneMove.at,
      author: account.name,
    })
    .from(milestoneMove)
    .innerJoin(account, eq(account.id, milestoneMove.authorId))
    .where(inArray(milestoneMove.milestoneId, [...milestoneIds]))
    .orderBy(asc(milestoneMove.id));
}

/** Plans a milestone; its id. */
export async function insertMilestone(
  tx: Tx,
  planned: {
    readonly startupId: number;
    readonly title: string;
    readonly description: string;
    readonly dueOn: Day;
    readonly createdAt: Date;
  },
): Promise<number> {
  const [row] = await tx.insert(milestone).values(planned).returning({ id: milestone.id });
  if (!row) throw new Error('an inserted milestone answers its id');
  return row.id;
}

/** Moves a milestone to another day; the earlier one is kept for good with its reason. */
export async function saveMove(
  tx: Tx,
  move: Omit<typeof milestoneMove.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(milestoneMove).values(move);
  await tx
    .update(milestone)
    .set({ dueOn: move.toDueOn, version: sql`${milestone.version} + 1` })
    .where(eq(milestone.id, move.milestoneId));
}

/** How a milestone ends: reached with its evidence, or missed or cancelled with its reason. */
export type MilestoneClosing = { readonly closedOn: Day } & (
  | {
      readonly state: 'reached';
      readonly evidenceKind: EvidenceKind;
      readonly evidenceUrl?: string;
      readonly evidenceFigure?: number;
      readonly evidenceUnit?: string;
      readonly evidenceFigureOn?: Day;
      readonly evidenceLogLineId?: number;
      readonly evidenceFileId?: string;
      readonly evidenceNote: string | null;
    }
  | { readonly state: 'missed' | 'cancelled'; readonly closingReason: string }
);

/** Closes a milestone for good. */
export async function saveClosing(
  tx: Tx,
  milestoneId: number,
  closing: MilestoneClosing,
): Promise<void> {
  await tx
    .update(milestone)
    .set({ ...closing, version: sql`${milestone.version} + 1` })
    .where(eq(milestone.id, milestoneId));
}

/** Whether a file proves a milestone that is reached: everyone may read it. */
export async function provesReachedMilestone(reader: Reader, fileId: string): Promise<boolean> {
  const proven = and(eq(milestone.evidenceFileId, fileId), eq(milestone.state, 'reached'));
  return (await reader.$count(milestone, proven)) > 0;
}
