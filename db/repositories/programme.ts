import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ProgrammeFacts } from '../../app/domain/programme/view';
import type { Rule } from '../../app/domain/programme/votes';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { programme, programmePriority } from '../schema/programme';

const predecessor = alias(programme, 'predecessor');
const RECORD = {
  id: programme.id,
  slug: programme.slug,
  name: programme.name,
  intention: programme.intention,
  startsOn: programme.startsOn,
  endsOn: programme.endsOn,
  isNeighbour: programme.isNeighbour,
  quorumPercent: programme.quorumPercent,
  majorityPercent: programme.majorityPercent,
  version: programme.version,
  predecessor: { slug: predecessor.slug, name: predecessor.name },
};

function selectProgrammes(reader: Reader) {
  return reader
    .select(RECORD)
    .from(programme)
    .leftJoin(predecessor, eq(predecessor.id, programme.predecessorId))
    .$dynamic();
}

/** Every programme, the latest first, neighbours last. */
export async function programmes(reader: Reader): Promise<ProgrammeFacts[]> {
  return selectProgrammes(reader).orderBy(
    asc(programme.isNeighbour),
    desc(programme.startsOn),
    asc(programme.id),
  );
}

/** The programme of that address; null when there is none. */
export async function programmeOfSlug(
  reader: Reader,
  slug: string,
): Promise<ProgrammeFacts | null> {
  const [row] = await selectProgrammes(reader).where(eq(programme.slug, slug));
  return row ?? null;
}

/** The programme that is the current one on a day: the last to start, neighbours apart; null before the first. It stays so after its end, until another takes over. */
export async function currentProgramme(reader: Reader, on: Day): Promise<ProgrammeFacts | null> {
  const [row] = await selectProgrammes(reader)
    .where(and(eq(programme.isNeighbour, false), lte(programme.startsOn, on)))
    .orderBy(desc(programme.startsOn), desc(programme.id))
    .limit(1);
  return row ?? null;
}

/** Holds a programme until the transaction ends: its editions are written one after the other. False when it does not exist. */
export async function lockProgramme(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx
    .select({ id: programme.id })
    .from(programme)
    .where(eq(programme.id, id))
    .for('update');
  return rows.length > 0;
}

/** The priorities of a programme, by number. */
export async function prioritiesOf(
  reader: Reader,
  programmeId: number,
): Promise<{ number: number; title: string }[]> {
  return reader
    .select({ number: programmePriority.number, title: programmePriority.title })
    .from(programmePriority)
    .where(eq(programmePriority.programmeId, programmeId))
    .orderBy(asc(programmePriority.number));
}

/** Keeps a new programme with its priorities, numbered in their order; answers its id. */
export async function insertProgramme(
  tx: Tx,
  row: typeof programme.$inferInsert,
  priorities: readonly string[],
): Promise<number> {
  const [kept] = await tx.insert(programme).values(row).returning({ id: programme.id });
  if (!kept) throw new Error('a programme was not kept');
  const programmeId = kept.id;
  await tx
    .insert(programmePriority)
    .values(priorities.map((title, index) => ({ programmeId, number: index + 1, title })));
  return programmeId;
}

/** Gives a programme another rule by which its colleges approve. */
export async function saveRule(
  tx: Tx,
  id: number,
  { quorumPercent, majorityPercent }: Rule,
): Promise<void> {
  await tx
    .update(programme)
    .set({ quorumPercent, majorityPercent, version: sql`${programme.version} + 1` })
    .where(eq(programme.id, id));
}
