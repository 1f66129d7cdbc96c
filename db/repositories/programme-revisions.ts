import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { ActionText, ChangeKind, RevisionState } from '../../app/domain/programme/revision';
import { semester as semesterOf, type Semester } from '../../app/domain/programme/semester';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { programmeAction } from '../schema/programme';
import { revision, revisionChange } from '../schema/programme-revisions';

/** A revision, draft to edition, without its changes. */
export interface RevisionRecord {
  readonly id: number;
  readonly programmeId: number;
  readonly semester: Semester;
  readonly summary: string;
  readonly state: RevisionState;
  /** Of its text: a vote and an approval name it. */
  readonly textVersion: number;
  readonly consultationFrom: Day | null;
  readonly consultationUntil: Day | null;
  readonly adoptedOn: Day | null;
  readonly adoptedElsewhere: string | null;
  readonly takenBackBecause: string | null;
  readonly preparedBy: string | null;
}

/** A change of a revision; an action that it adds has no number yet. */
export interface RevisionChange {
  readonly id: number;
  readonly kind: ChangeKind;
  readonly number: number | null;
  readonly content: ActionText | null;
  readonly reason: string;
  readonly version: number;
}

const RECORD = {
  id: revision.id,
  programmeId: revision.programmeId,
  semester: revision.semester,
  summary: revision.summary,
  state: revision.state,
  textVersion: revision.textVersion,
  consultationFrom: revision.consultationFrom,
  consultationUntil: revision.consultationUntil,
  adoptedOn: revision.adoptedOn,
  adoptedElsewhere: revision.adoptedElsewhere,
  takenBackBecause: revision.takenBackBecause,
  preparedBy: account.name,
};

function select(reader: Reader) {
  return reader
    .select(RECORD)
    .from(revision)
    .leftJoin(account, eq(account.id, revision.preparedById))
    .$dynamic();
}

function asRecord<Row extends { semester: string }>(row: Row) {
  return { ...row, semester: semesterOf(row.semester) };
}

/** All revisions of a programme, the newest first. */
export async function revisionsOf(reader: Reader, programmeId: number): Promise<RevisionRecord[]> {
  const rows = await select(reader)
    .where(eq(revision.programmeId, programmeId))
    .orderBy(desc(revision.semester));
  return rows.map(asRecord);
}

/** The revision of a semester; null when there is none. */
export async function findRevision(
  reader: Reader,
  programmeId: number,
  semester: Semester,
): Promise<RevisionRecord | null> {
  const [row] = await select(reader).where(
    and(eq(revision.programmeId, programmeId), eq(revision.semester, semester)),
  );
  return row ? asRecord(row) : null;
}

/** The revision that is not adopted yet: a programme has one at most. */
export async function openRevisionOf(
  reader: Reader,
  programmeId: number,
): Promise<RevisionRecord | null> {
  const [row] = await select(reader).where(
    and(eq(revision.programmeId, programmeId), ne(revision.state, 'adopted')),
  );
  return row ? asRecord(row) : null;
}

/** Revisions under consultation, of every programme. */
export async function revisionsUnderConsultation(reader: Reader): Promise<RevisionRecord[]> {
  const rows = await select(reader)
    .where(eq(revision.state, 'under_consultation'))
    .orderBy(asc(revision.id));
  return rows.map(asRecord);
}

/** Keeps a new draft; answers its id. */
export async function insertDraft(
  tx: Tx,
  row: {
    readonly programmeId: number;
    readonly semester: Semester;
    readonly summary: string;
    readonly preparedById: number;
    readonly preparedAt: Date;
  },
): Promise<number> {
  const [kept] = await tx.insert(revision).values(row).returning({ id: revision.id });
  if (!kept) throw new Error('a draft was not kept');
  return kept.id;
}

/** Changes what is known of a revision; the database raises its version when its text changes. */
export async function saveRevision(
  tx: Tx,
  id: number,
  patch: Partial<
    Pick<
      RevisionRecord,
      | 'summary'
      | 'state'
      | 'consultationFrom'
      | 'consultationUntil'
      | 'adoptedOn'
      | 'takenBackBecause'
    >
  >,
): Promise<void> {
  await tx.update(revision).set(patch).where(eq(revision.id, id));
}

/** The changes of a revision: of known actions by their number, then what it adds in the order of writing. */
export async function changesOf(reader: Reader, revisionId: number): Promise<RevisionChange[]> {
  return reader
    .select({
      id: revisionChange.id,
      kind: revisionChange.kind,
      number: programmeAction.number,
      content: revisionChange.content,
      reason: revisionChange.reason,
      version: revisionChange.version,
    })
    .from(revisionChange)
    .leftJoin(programmeAction, eq(programmeAction.id, revisionChange.actionId))
    .where(eq(revisionChange.revisionId, revisionId))
    .orderBy(asc(programmeAction.number), asc(revisionChange.id));
}

/** Keeps a change; answers its id. */
export async function insertChange(
  tx: Tx,
  row: {
    readonly revisionId: number;
    readonly kind: ChangeKind;
    readonly actionId: number | null;
    readonly content: ActionText | null;
    readonly reason: string;
  },
): Promise<number> {
  const [kept] = await tx.insert(revisionChange).values(row).returning({ id: revisionChange.id });
  if (!kept) throw new Error('a change was not kept');
  return kept.id;
}

/** Rewrites a change: what it says and why. */
export async function rewriteChange(
  tx: Tx,
  id: number,
  { content, reason }: Pick<RevisionChange, 'content' | 'reason'>,
): Promise<void> {
  await tx
    .update(revisionChange)
    .set({ content, reason, version: sql`${revisionChange.version} + 1` })
    .where(eq(revisionChange.id, id));
}

/** Takes a change out of its draft. */
export async function deleteChange(tx: Tx, id: number): Promise<void> {
  await tx.delete(revisionChange).where(eq(revisionChange.id, id));
}
