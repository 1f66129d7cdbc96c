import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { College } from '../../app/domain/programme/programme';
import type { ActionText } from '../../app/domain/programme/revision';
import type { FramingShown } from '../../app/domain/programme/view';
import { dayInParis, type Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { actionFraming } from '../schema/programme';
import { WITH_LAST_WORDS } from './programme-actions';

const writer = alias(account, 'writer');
const state = alias(account, 'state');
const collectivites = alias(account, 'collectivites');

/** The versions of an action's framing sheet, the oldest first. */
export async function framingsOf(reader: Reader, actionId: number): Promise<FramingShown[]> {
  const rows = await reader
    .select({
      number: actionFraming.number,
      goal: actionFraming.goal,
      scope: actionFraming.scope,
      deliverables: actionFraming.deliverables,
      territories: actionFraming.territories,
      indicators: actionFraming.indicators,
      writtenBy: writer.name,
      writtenAt: actionFraming.writtenAt,
      stateBy: state.name,
      stateAt: actionFraming.agreedByStateAt,
      collectivitesBy: collectivites.name,
      collectivitesAt: actionFraming.agreedByCollectivitesAt,
      framedOn: actionFraming.framedOn,
    })
    .from(actionFraming)
    .innerJoin(writer, eq(writer.id, actionFraming.writtenById))
    .leftJoin(state, eq(state.id, actionFraming.agreedByStateId))
    .leftJoin(collectivites, eq(collectivites.id, actionFraming.agreedByCollectivitesId))
    .where(eq(actionFraming.actionId, actionId))
    .orderBy(asc(actionFraming.number));
  return rows.map(({ writtenAt, stateBy, stateAt, collectivitesBy, collectivitesAt, ...row }) => ({
    ...row,
    writtenOn: dayInParis(writtenAt),
    agreedBy: { 'college-etat': stateBy, 'college-collectivites': collectivitesBy },
    agreedOn: {
      'college-etat': stateAt && dayInParis(stateAt),
      'college-collectivites': collectivitesAt && dayInParis(collectivitesAt),
    },
  }));
}

/** The newest version's number and which sides have agreed to it; null while there is none. */
export async function latestFraming(
  reader: Reader,
  actionId: number,
): Promise<{ number: number; agreed: Readonly<Record<College, boolean>> } | null> {
  const [row] = await reader
    .select({
      number: actionFraming.number,
      state: sql<boolean>`${actionFraming.agreedByStateId} is not null`,
      collectivites: sql<boolean>`${actionFraming.agreedByCollectivitesId} is not null`,
    })
    .from(actionFraming)
    .where(eq(actionFraming.actionId, actionId))
    .orderBy(desc(actionFraming.number))
    .limit(1);
  if (!row) return null;
  return {
    number: row.number,
    agreed: { 'college-etat': row.state, 'college-collectivites': row.collectivites },
  };
}

/** A sheet that is not agreed to by both sides yet. */
export interface AwaitedFraming {
  readonly programmeId: number;
  readonly programmeSlug: string;
  readonly number: number;
  readonly title: string;
  readonly pilots: ActionText['pilots'];
  readonly writtenOn: Day;
  readonly agreed: Readonly<Record<College, boolean>>;
}

/** The newest sheets of actions in force that one side at least has still to agree to, the oldest first. */
export async function awaitedFramings(reader: Reader): Promise<AwaitedFraming[]> {
  return rowsOf(
    reader,
    sql`select programme.id as "programmeId", programme.slug as "programmeSlug", action.number,
          words.content ->> 'title' as title, words.content -> 'pilots' as pilots,
          (sheet.written_at at time zone 'Europe/Paris')::date::text as "writtenOn",
          json_build_object('college-etat', sheet.agreed_by_state_id is not null,
            'college-collectivites', sheet.agreed_by_collectivites_id is not null) as agreed
        from programme_action_framing as sheet
        join programme_action as action on action.id = sheet.action_id and action.state <> 'retiree'
        join programme on programme.id = action.programme_id
        ${WITH_LAST_WORDS}
        where sheet.framed_on is null and not exists (
          select 1 from programme_action_framing as newer where newer.action_id = action.id and newer.number > sheet.number
        )
        order by sheet.written_at`,
  );
}

/** Keeps a new version of a framing sheet. */
export async function insertFraming(tx: Tx, row: typeof actionFraming.$inferInsert): Promise<void> {
  await tx.insert(actionFraming).values(row);
}

/** Keeps that one side agreed to a version; `framedOn` with the second side's agreement. */
export async function saveAgreement(
  tx: Tx,
  { actionId, number }: { readonly actionId: number; readonly number: number },
  agreement: {
    readonly side: College;
    readonly byId: number;
    readonly at: Date;
    readonly framedOn: Day | null;
  },
): Promise<void> {
  const { side, byId, at, framedOn } = agreement;
  const agreed =
    side === 'college-etat'
      ? { agreedByStateId: byId, agreedByStateAt: at }
      : { agreedByCollectivitesId: byId, agreedByCollectivitesAt: at };
  await tx
    .update(actionFraming)
    .set({ ...agreed, framedOn })
    .where(and(eq(actionFraming.actionId, actionId), eq(actionFraming.number, number)));
}
