import { and, asc, desc, eq, gt, lte, max, ne, sql } from 'drizzle-orm';
import type { Edition, EditionAction } from '../../app/domain/programme/edition';
import type { EditionStanding } from '../../app/domain/programme/revision';
import { semester as semesterOf, type Semester } from '../../app/domain/programme/semester';
import type { EditionFacts } from '../../app/domain/programme/view';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { actionStanding, programmeAction } from '../schema/programme';
import { editionAction, revision } from '../schema/programme-revisions';

/** An adopted edition without its actions. */
export interface EditionHead extends EditionFacts {
  readonly revisionId: number;
}

function selectHeads(reader: Reader, programmeId: number) {
  return reader
    .select({
      revisionId: revision.id,
      semester: revision.semester,
      adoptedOn: sql<Day>`${revision.adoptedOn}`,
      summary: revision.summary,
      adoptedElsewhere: revision.adoptedElsewhere,
    })
    .from(revision)
    .where(and(eq(revision.programmeId, programmeId), eq(revision.state, 'adopted')))
    .$dynamic();
}

/** The adopted editions of a programme, the oldest first. */
export async function editionsOf(reader: Reader, programmeId: number): Promise<EditionHead[]> {
  const rows = await selectHeads(reader, programmeId).orderBy(
    asc(revision.adoptedOn),
    asc(revision.semester),
  );
  return rows.map((row) => ({ ...row, semester: semesterOf(row.semester) }));
}

/** An adopted edition with all that it says: the one of that head, or the last one; null when there is none. */
export async function readEdition(
  reader: Reader,
  programmeId: number,
  which: Pick<EditionHead, 'revisionId' | 'semester' | 'adoptedOn'> | 'last',
): Promise<(Edition & { readonly revisionId: number }) | null> {
  const head = which === 'last' ? await lastEdition(reader, programmeId) : which;
  if (head === null) return null;
  const { revisionId, semester, adoptedOn } = head;
  return {
    ...{ revisionId, semester, adoptedOn },
    lastNumber: await lastNumberBy(reader, programmeId, adoptedOn),
    actions: await actionsOf(reader, revisionId),
  };
}

async function lastEdition(reader: Reader, programmeId: number): Promise<EditionHead | null> {
  const [row] = await selectHeads(reader, programmeId)
    .orderBy(desc(revision.adoptedOn), desc(revision.semester))
    .limit(1);
  return row ? { ...row, semester: semesterOf(row.semester) } : null;
}

async function lastNumberBy(reader: Reader, programmeId: number, on: Day): Promise<number> {
  const [row] = await reader
    .select({ last: max(programmeAction.number) })
    .from(editionAction)
    .innerJoin(revision, eq(revision.id, editionAction.revisionId))
    .innerJoin(programmeAction, eq(programmeAction.id, editionAction.actionId))
    .where(and(eq(revision.programmeId, programmeId), lte(revision.adoptedOn, on)));
  return row?.last ?? 0;
}

async function actionsOf(reader: Reader, revisionId: number): Promise<EditionAction[]> {
  return reader
    .select({
      number: programmeAction.number,
      standing: editionAction.standing,
      content: editionAction.content,
      reason: editionAction.reason,
    })
    .from(editionAction)
    .innerJoin(programmeAction, eq(programmeAction.id, editionAction.actionId))
    .where(eq(editionAction.revisionId, revisionId))
    .orderBy(asc(programmeAction.number));
}

/** Whether a revision of the programme is being prepared or consulted on. */
export async function hasOpenRevision(reader: Reader, programmeId: number): Promise<boolean> {
  const rows = await reader
    .select({ id: revision.id })
    .from(revision)
    .where(and(eq(revision.programmeId, programmeId), ne(revision.state, 'adopted')));
  return rows.length > 0;
}

/** Keeps an edition that was adopted elsewhere, without its actions; answers its revision's id. */
export async function insertAdopted(
  tx: Tx,
  row: {
    readonly programmeId: number;
    readonly semester: Semester;
    readonly summary: string;
    readonly adoptedOn: Day;
    readonly adoptedElsewhere: string;
    readonly preparedById: number | null;
    readonly preparedAt: Date;
  },
): Promise<number> {
  const [kept] = await tx
    .insert(revision)
    .values({ ...row, state: 'adopted' })
    .returning({ id: revision.id });
  if (!kept) throw new Error('an edition was not kept');
  return kept.id;
}

/** Keeps all that an adopted edition says, in bulk: new actions get their row, and each added or removed one its state from the day of the adoption. */
export async function insertEditionActions(
  tx: Tx,
  about: {
    readonly programmeId: number;
    readonly revisionId: number;
    readonly adoptedOn: Day;
    readonly byId: number | null;
  },
  actions: readonly EditionAction[],
): Promise<void> {
  if (actions.length === 0) return;
  const { programmeId, revisionId, adoptedOn, byId } = about;
  const added = actions.filter(({ standing }) => standing === 'added');
  if (added.length > 0) {
    await tx.insert(programmeAction).values(added.map(({ number }) => ({ programmeId, number })));
  }
  const ids = await actionIdsOf(tx, programmeId);
  const idOf = (number: number): number => {
    const id = ids.get(number);
    if (id === undefined) throw new Error(`action ${number} has no row`);
    return id;
  };
  await tx.insert(editionAction).values(
    actions.map(({ number, standing, content, reason }) => ({
      ...{ revisionId, actionId: idOf(number) },
      ...{ standing, content, reason },
    })),
  );
  const standings = actions.flatMap(({ number, standing, reason }) =>
    standing === 'added' || standing === 'removed'
      ? [
          {
            ...{ actionId: idOf(number), since: adoptedOn, reason, byId },
            state: standing === 'added' ? ('a-cadrer' as const) : ('retiree' as const),
          },
        ]
      : [],
  );
  if (standings.length > 0) await tx.insert(actionStanding).values(standings);
  await tx.execute(sql`
    update ${programmeAction} set state = 'retiree', version = version + 1
    where id in (
      select action_id from ${editionAction}
      where revision_id = ${revisionId} and standing = 'removed'
    )`);
}

/** The row of each action of a programme, by its number; those that were removed included. */
export async function actionIdsOf(
  reader: Reader,
  programmeId: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await reader
    .select({ id: programmeAction.id, number: programmeAction.number })
    .from(programmeAction)
    .where(eq(programmeAction.programmeId, programmeId));
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** Why actions came, changed or went in the editions adopted after a day, up to another one when there is one; the oldest first. */
export async function reasonsBetween(
  reader: Reader,
  programmeId: number,
  { after, until }: { readonly after: Day; readonly until: Day | null },
): Promise<{ number: number; semester: string; reason: string }[]> {
  return reader
    .select({
      number: programmeAction.number,
      semester: revision.semester,
      reason: editionAction.reason,
    })
    .from(editionAction)
    .innerJoin(revision, eq(revision.id, editionAction.revisionId))
    .innerJoin(programmeAction, eq(programmeAction.id, editionAction.actionId))
    .where(
      and(
        eq(revision.programmeId, programmeId),
        ne(editionAction.standing, 'unchanged'),
        gt(revision.adoptedOn, after),
        until === null ? undefined : lte(revision.adoptedOn, until),
      ),
    )
    .orderBy(asc(revision.adoptedOn), asc(programmeAction.number));
}

/** How many actions each edition of a programme added, enriched and removed, by semester. */
export async function editionCounts(
  reader: Reader,
  programmeId: number,
): Promise<ReadonlyMap<string, Readonly<Record<EditionStanding, number>>>> {
  const rows = await reader
    .select({
      semester: revision.semester,
      standing: editionAction.standing,
      count: sql<number>`count(*)::int`,
    })
    .from(editionAction)
    .innerJoin(revision, eq(revision.id, editionAction.revisionId))
    .where(eq(revision.programmeId, programmeId))
    .groupBy(revision.semester, editionAction.standing);
  const counts = new Map<string, Record<EditionStanding, number>>();
  for (const { semester, standing, count } of rows) {
    const of = counts.get(semester) ?? { added: 0, enriched: 0, unchanged: 0, removed: 0 };
    counts.set(semester, { ...of, [standing]: count });
  }
  return counts;
}
