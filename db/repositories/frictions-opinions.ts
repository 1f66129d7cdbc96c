import { and, asc, desc, eq, getTableColumns, isNull, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { frictionOpinion } from '../schema/frictions-conversation';
import { organisation } from '../schema/organisations';

/** An opinion as it is recorded. */
export type OpinionRow = typeof frictionOpinion.$inferSelect;

/** The same with the names of who is asked and who asks. */
export interface ToldOpinion extends OpinionRow {
  readonly asked: string;
  readonly organisation: string | null;
  readonly askedBy: string;
}

const asker = alias(account, 'asker');

function told(reader: Reader) {
  return reader
    .select({
      ...getTableColumns(frictionOpinion),
      asked: account.name,
      organisation: organisation.name,
      askedBy: asker.name,
    })
    .from(frictionOpinion)
    .innerJoin(account, eq(account.id, frictionOpinion.accountId))
    .innerJoin(asker, eq(asker.id, frictionOpinion.askedById))
    .leftJoin(organisation, eq(organisation.id, account.organisationId));
}

/** The opinions asked on a friction, in the order in which they were asked. */
export async function opinionsOf(reader: Reader, frictionId: number): Promise<ToldOpinion[]> {
  return told(reader)
    .where(eq(frictionOpinion.frictionId, frictionId))
    .orderBy(asc(frictionOpinion.id));
}

/** The latest opinion that was asked of that person on a friction; null when none was, or when it was called off. */
export async function opinionAskedOf(
  reader: Reader,
  frictionId: number,
  accountId: number,
): Promise<ToldOpinion | null> {
  const [row] = await told(reader)
    .where(
      and(
        eq(frictionOpinion.frictionId, frictionId),
        eq(frictionOpinion.accountId, accountId),
        isNull(frictionOpinion.cancelledAt),
      ),
    )
    .orderBy(desc(frictionOpinion.id))
    .limit(1);
  return row ?? null;
}

/** The opinion of that number, locked until the transaction ends. */
export async function lockOpinion(tx: Tx, id: number): Promise<OpinionRow | null> {
  const [row] = await tx
    .select()
    .from(frictionOpinion)
    .where(eq(frictionOpinion.id, id))
    .for('update');
  return row ?? null;
}

/** Asks for an opinion and answers its number. */
export async function insertOpinion(
  tx: Tx,
  values: Pick<
    typeof frictionOpinion.$inferInsert,
    'frictionId' | 'accountId' | 'askedById' | 'question' | 'dueOn' | 'askedAt'
  >,
): Promise<number> {
  const [row] = await tx
    .insert(frictionOpinion)
    .values(values)
    .returning({ id: frictionOpinion.id });
  if (!row) throw new Error('an inserted opinion has a number');
  return row.id;
}

/** Saves a change of a locked opinion. */
export async function updateOpinion(
  tx: Tx,
  id: number,
  changes: Partial<
    Pick<OpinionRow, 'words' | 'givenAt' | 'cancelledAt' | 'remindedBeforeAt' | 'remindedAfterAt'>
  >,
): Promise<void> {
  await tx.update(frictionOpinion).set(changes).where(eq(frictionOpinion.id, id));
}

/** Numbers of the opinions still waited for whose day is that one or earlier. */
export async function opinionsWaitingUntil(reader: Reader, until: Day): Promise<number[]> {
  const rows = await reader
    .select({ id: frictionOpinion.id })
    .from(frictionOpinion)
    .where(
      and(
        isNull(frictionOpinion.givenAt),
        isNull(frictionOpinion.cancelledAt),
        lte(frictionOpinion.dueOn, until),
      ),
    )
    .orderBy(asc(frictionOpinion.id));
  return rows.map(({ id }) => id);
}

/** Opinions that a person still has to give, the most urgent first. */
export async function opinionsWaitingFor(
  reader: Reader,
  accountId: number,
): Promise<{ frictionId: number; title: string; dueOn: Day }[]> {
  return reader
    .select({ frictionId: friction.id, title: friction.title, dueOn: frictionOpinion.dueOn })
    .from(frictionOpinion)
    .innerJoin(friction, eq(friction.id, frictionOpinion.frictionId))
    .where(
      and(
        eq(frictionOpinion.accountId, accountId),
        isNull(frictionOpinion.givenAt),
        isNull(frictionOpinion.cancelledAt),
      ),
    )
    .orderBy(asc(frictionOpinion.dueOn));
}
