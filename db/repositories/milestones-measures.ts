import { and, asc, eq, sql } from 'drizzle-orm';
import type { Cents } from '../../app/domain/shared/money';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { frictionMeasure } from '../schema/milestones-indicators';
import { startupFriction } from '../schema/startups';
import { knownOn } from './known-on';

/** The evidence with which a startup's friction came. */
export interface FirstWeight {
  readonly frictionId: number;
  readonly title: string;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: Cents | null;
}

/** The public frictions of a startup with the evidence they came with. */
export async function firstWeightsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly FirstWeight[]> {
  return reader
    .select({
      frictionId: friction.id,
      title: friction.title,
      peoplePerYear: friction.peoplePerYear,
      minutesEach: friction.minutesEach,
      eurosEachCents: friction.eurosEachCents,
    })
    .from(startupFriction)
    .innerJoin(friction, eq(friction.id, startupFriction.frictionId))
    .where(and(eq(startupFriction.startupId, startupId), sql`${friction.publicSince} is not null`))
    .orderBy(asc(friction.id));
}

/** A friction's weight, measured again. */
export interface MeasureRecord {
  readonly id: number;
  readonly frictionId: number;
  readonly measuredOn: Day;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: Cents | null;
  readonly source: string;
  readonly author: string;
}

/** Every measure of a startup's frictions, in the order in which they were entered; what was known on a day when one is given. */
export async function measuresOf(
  reader: Reader,
  startupId: number,
  day: Day | null = null,
): Promise<readonly MeasureRecord[]> {
  return reader
    .select({
      id: frictionMeasure.id,
      frictionId: frictionMeasure.frictionId,
      measuredOn: frictionMeasure.measuredOn,
      peoplePerYear: frictionMeasure.peoplePerYear,
      minutesEach: frictionMeasure.minutesEach,
      eurosEachCents: frictionMeasure.eurosEachCents,
      source: frictionMeasure.source,
      author: account.name,
    })
    .from(frictionMeasure)
    .innerJoin(account, eq(account.id, frictionMeasure.recordedById))
    .where(and(eq(frictionMeasure.startupId, startupId), knownOn(frictionMeasure.recordedAt, day)))
    .orderBy(asc(frictionMeasure.id));
}

/** Keeps a measure; its id. */
export async function insertMeasure(
  tx: Tx,
  values: Omit<typeof frictionMeasure.$inferInsert, 'id'>,
): Promise<number> {
  const [row] = await tx
    .insert(frictionMeasure)
    .values(values)
    .returning({ id: frictionMeasure.id });
  if (!row) throw new Error('an inserted measure answers its id');
  return row.id;
}
