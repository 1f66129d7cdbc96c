import { and, desc, eq, sql } from 'drizzle-orm';
import type { Answered, StandardsList } from '../../app/domain/milestones/standards';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { standardAnswer, standardsEdition } from '../schema/milestones-standards';
import { review } from '../schema/reviews';
import { knownOn } from './known-on';

/** An imported version of the standards. */
export interface StandardsEditionRecord {
  readonly id: number;
  readonly list: StandardsList;
  readonly importedAt: Date;
  readonly importedBy: string;
}

/** The last version imported, on a day when one is given; null while none was. */
export async function editionInForce(
  reader: Reader,
  day: Day | null = null,
): Promise<StandardsEditionRecord | null> {
  const [row] = await reader
    .select({
      id: standardsEdition.id,
      list: standardsEdition.list,
      importedAt: standardsEdition.importedAt,
      importedBy: account.name,
    })
    .from(standardsEdition)
    .innerJoin(account, eq(account.id, standardsEdition.importedById))
    .where(knownOn(standardsEdition.importedAt, day))
    .orderBy(desc(standardsEdition.id))
    .limit(1);
  return row ?? null;
}

/** Locks the list of versions, so that two imports at once come one after the other. */
export async function lockEditions(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('standards edition'))`);
}

/** Brings a version into force; its id. */
export async function insertEdition(
  tx: Tx,
  values: Omit<typeof standardsEdition.$inferInsert, 'id'>,
): Promise<number> {
  const [row] = await tx
    .insert(standardsEdition)
    .values(values)
    .returning({ id: standardsEdition.id });
  if (!row) throw new Error('an inserted version answers its id');
  return row.id;
}

/** The last answer to each criterion of a startup, on a day when one is given. */
export async function answersOf(
  reader: Reader,
  startupId: number,
  day: Day | null = null,
): Promise<readonly Answered[]> {
  return reader
    .selectDistinctOn([standardAnswer.standardId, standardAnswer.label], {
      standardId: standardAnswer.standardId,
      label: standardAnswer.label,
      answer: standardAnswer.answer,
      evidence: standardAnswer.evidence,
      at: standardAnswer.at,
      author: account.name,
    })
    .from(standardAnswer)
    .innerJoin(account, eq(account.id, standardAnswer.authorId))
    .where(and(eq(standardAnswer.startupId, startupId), knownOn(standardAnswer.at, day)))
    .orderBy(standardAnswer.standardId, standardAnswer.label, desc(standardAnswer.id));
}

/** Keeps answers; the earlier ones stay. */
export async function insertAnswers(
  tx: Tx,
  values: readonly Omit<typeof standardAnswer.$inferInsert, 'id'>[],
): Promise<void> {
  await tx.insert(standardAnswer).values([...values]);
}

/** When the last review of a startup was decided, up to a day when one is given; null when none was. */
export async function lastReviewAt(
  reader: Reader,
  startupId: number,
  day: Day | null = null,
): Promise<Date | null> {
  const [row] = await reader
    .select({ at: review.decidedAt })
    .from(review)
    .where(
      and(
        eq(review.startupId, startupId),
        eq(review.state, 'decided'),
        knownOn(review.decidedAt, day),
      ),
    )
    .orderBy(sql`${review.decidedAt} desc nulls last`)
    .limit(1);
  return row?.at ?? null;
}
