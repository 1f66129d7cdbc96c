import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { ActionState } from '../../app/domain/programme/programme';
import type { ActionText } from '../../app/domain/programme/revision';
import type { ActionEdition, ActionStanding } from '../../app/domain/programme/view';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { actionStanding, programmeAction } from '../schema/programme';
import { editionAction, revision } from '../schema/programme-revisions';

/** Joins to each `action` what the last edition that tells it says: `words.content`. */
export const WITH_LAST_WORDS = sql`join lateral (
    select content from programme_edition_action as told
    join programme_revision as edition on edition.id = told.revision_id
    where told.action_id = action.id order by adopted_on desc limit 1
  ) as words on true`;

/** Where an action stood on a day, and what it had to show. */
export interface ActionFacts {
  readonly id: number;
  readonly number: number;
  readonly state: ActionState;
  readonly since: Day;
  readonly links: number;
  readonly framedOn: Day | null;
}

/** The same of each action that a programme had on a day, by its number. */
export async function actionFactsOn(
  reader: Reader,
  programmeId: number,
  on: Day,
): Promise<ReadonlyMap<number, ActionFacts>> {
  const rows = await rowsOf<ActionFacts>(
    reader,
    sql`select action.id, action.number, standing.state, standing.since,
          coalesce(linked.links, 0) as links,
          (select max(framed_on) from programme_action_framing as framing
            where framing.action_id = action.id and framed_on <= ${on}) as "framedOn"
        from programme_action as action join lateral (
          select state, since from programme_action_standing where action_id = action.id and since <= ${on}
          order by since desc, id desc limit 1
        ) as standing on true
        left join (
          select action_id, count(*)::int as links from programme_action_link
          where linked_on <= ${on} and (unlinked_on is null or unlinked_on > ${on}) group by action_id
        ) as linked on linked.action_id = action.id
        where action.programme_id = ${programmeId}`,
  );
  return new Map(rows.map((row) => [row.number, row]));
}

/** An action as its row says it. */
export interface ActionRecord {
  readonly id: number;
  readonly programmeId: number;
  readonly number: number;
  readonly state: ActionState;
  readonly version: number;
}

const RECORD = {
  id: programmeAction.id,
  programmeId: programmeAction.programmeId,
  number: programmeAction.number,
  state: programmeAction.state,
  version: programmeAction.version,
};

/** The action of that number, removed ones included; null when the programme never had it. */
export async function actionNumbered(
  reader: Reader,
  programmeId: number,
  number: number,
): Promise<ActionRecord | null> {
  const [row] = await reader
    .select(RECORD)
    .from(programmeAction)
    .where(numbered(programmeId, number));
  return row ?? null;
}

/** The same, held until the transaction ends. */
export async function lockAction(
  tx: Tx,
  programmeId: number,
  number: number,
): Promise<ActionRecord | null> {
  const [row] = await tx
    .select(RECORD)
    .from(programmeAction)
    .where(numbered(programmeId, number))
    .for('update');
  return row ?? null;
}

function numbered(programmeId: number, number: number) {
  return and(eq(programmeAction.programmeId, programmeId), eq(programmeAction.number, number));
}

/** What the last edition by a day that tells an action says of it; null before the first. */
export async function lastWordsOn(
  reader: Reader,
  actionId: number,
  on: Day,
): Promise<ActionText | null> {
  const [row] = await reader
    .select({ content: editionAction.content })
    .from(editionAction)
    .innerJoin(revision, eq(revision.id, editionAction.revisionId))
    .where(and(eq(editionAction.actionId, actionId), lte(revision.adoptedOn, on)))
    .orderBy(desc(revision.adoptedOn))
    .limit(1);
  return row?.content ?? null;
}

/** The editions that tell an action, by a day, the oldest first. */
export async function editionsOfAction(
  reader: Reader,
  actionId: number,
  on: Day,
): Promise<ActionEdition[]> {
  return reader
    .select({
      semester: revision.semester,
      adoptedOn: sql<Day>`${revision.adoptedOn}`,
      standing: editionAction.standing,
      content: editionAction.content,
      reason: editionAction.reason,
    })
    .from(editionAction)
    .innerJoin(revision, eq(revision.id, editionAction.revisionId))
    .where(and(eq(editionAction.actionId, actionId), lte(revision.adoptedOn, on)))
    .orderBy(asc(revision.adoptedOn));
}

/** The states of an action by a day, the oldest first. */
export async function standingsOf(
  reader: Reader,
  actionId: number,
  on: Day,
): Promise<ActionStanding[]> {
  return reader
    .select({
      state: actionStanding.state,
      since: actionStanding.since,
      reason: actionStanding.reason,
      by: account.name,
    })
    .from(actionStanding)
    .leftJoin(account, eq(account.id, actionStanding.byId))
    .where(and(eq(actionStanding.actionId, actionId), lte(actionStanding.since, on)))
    .orderBy(asc(actionStanding.since), asc(actionStanding.id));
}

/** Gives an action its new state, and keeps since when and why. */
export async function saveState(
  tx: Tx,
  action: ActionRecord,
  standing: {
    readonly state: ActionState;
    readonly since: Day;
    readonly reason: string;
    readonly byId: number;
  },
): Promise<void> {
  await tx
    .update(programmeAction)
    .set({ state: standing.state, version: action.version + 1 })
    .where(eq(programmeAction.id, action.id));
  await tx.insert(actionStanding).values({ actionId: action.id, ...standing });
}
