import { and, asc, eq, inArray, isNull, lt, or, isNotNull, sql } from 'drizzle-orm';
import type {
  IndicatorTerms,
  ReadingOutcome,
  ValueOrigin,
} from '../../app/domain/milestones/indicator';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { indicator, indicatorValue } from '../schema/milestones-indicators';
import { startup } from '../schema/startups';
import { knownOn } from './known-on';

/** An indicator as it is recorded. */
export interface IndicatorRecord extends IndicatorTerms {
  readonly id: number;
  readonly version: number;
  readonly statsTriedOn: Day | null;
  readonly statsOutcome: ReadingOutcome | null;
  readonly closedAt: Date | null;
}

/** A value as it was entered or read. */
export interface IndicatorValueRecord {
  readonly id: number;
  readonly indicatorId: number;
  readonly measuredOn: Day;
  readonly value: number;
  readonly origin: ValueOrigin;
  readonly source: string;
  readonly author: string | null;
}

const columns = {
  id: indicator.id,
  version: indicator.version,
  kind: indicator.kind,
  name: indicator.name,
  unit: indicator.unit,
  direction: indicator.direction,
  target: indicator.target,
  targetOn: indicator.targetOn,
  statsUrl: indicator.statsUrl,
  statsPointer: indicator.statsPointer,
  statsTriedOn: indicator.statsTriedOn,
  statsOutcome: indicator.statsOutcome,
  closedAt: indicator.closedAt,
};

/** The indicators of a startup, in the order in which it began to follow them; those known on a day when one is given. */
export async function indicatorsOf(
  reader: Reader,
  startupId: number,
  day: Day | null = null,
): Promise<readonly IndicatorRecord[]> {
  return reader
    .select(columns)
    .from(indicator)
    .where(and(eq(indicator.startupId, startupId), knownOn(indicator.createdAt, day)))
    .orderBy(asc(indicator.id));
}

/** Everything entered or read for these indicators, in the order in which it came; what was known on a day when one is given. */
export async function valuesOf(
  reader: Reader,
  indicatorIds: readonly number[],
  day: Day | null = null,
): Promise<readonly IndicatorValueRecord[]> {
  if (indicatorIds.length === 0) return [];
  return reader
    .select({
      id: indicatorValue.id,
      indicatorId: indicatorValue.indicatorId,
      measuredOn: indicatorValue.measuredOn,
      value: indicatorValue.value,
      origin: indicatorValue.origin,
      source: indicatorValue.source,
      author: account.name,
    })
    .from(indicatorValue)
    .leftJoin(account, eq(account.id, indicatorValue.recordedById))
    .where(
      and(
        inArray(indicatorValue.indicatorId, [...indicatorIds]),
        knownOn(indicatorValue.recordedAt, day),
      ),
    )
    .orderBy(asc(indicatorValue.id));
}

/** One indicator of that startup, locked until the transaction ends; null when it is another's or nobody's. */
export async function lockIndicator(
  tx: Tx,
  startupId: number,
  id: number,
): Promise<IndicatorRecord | null> {
  const [row] = await tx
    .select(columns)
    .from(indicator)
    .where(and(eq(indicator.id, id), eq(indicator.startupId, startupId)))
    .for('update');
  return row ?? null;
}

/** How many indicators a startup follows. */
export async function countFollowed(reader: Reader, startupId: number): Promise<number> {
  return reader.$count(
    indicator,
    and(eq(indicator.startupId, startupId), isNull(indicator.closedAt)),
  );
}

/** Begins to follow an indicator; its id. */
export async function insertIndicator(
  tx: Tx,
  values: Omit<typeof indicator.$inferInsert, 'id' | 'version'>,
): Promise<number> {
  const [row] = await tx.insert(indicator).values(values).returning({ id: indicator.id });
  if (!row) throw new Error('an inserted indicator answers its id');
  return row.id;
}

/** Changes an indicator. */
export async function updateIndicator(
  tx: Tx,
  id: number,
  values: Partial<Omit<typeof indicator.$inferInsert, 'id' | 'version'>>,
): Promise<void> {
  await tx
    .update(indicator)
    .set({ ...values, version: sql`${indicator.version} + 1` })
    .where(eq(indicator.id, id));
}

/** Keeps a value; its id. */
export async function insertValue(
  tx: Tx,
  values: Omit<typeof indicatorValue.$inferInsert, 'id'>,
): Promise<number> {
  const [row] = await tx.insert(indicatorValue).values(values).returning({ id: indicatorValue.id });
  if (!row) throw new Error('an inserted value answers its id');
  return row.id;
}

/** An indicator whose statistics are to be read. */
export interface DueReading {
  readonly id: number;
  readonly slug: string;
  readonly startupId: number;
  readonly statsUrl: string;
  readonly statsPointer: string;
}

/** Takes the next indicator that was not tried on that day, for one process alone; null when there is none. */
export async function takeDueReading(tx: Tx, today: Day): Promise<DueReading | null> {
  const [due] = await tx
    .select({
      id: indicator.id,
      slug: startup.slug,
      startupId: startup.id,
      statsUrl: indicator.statsUrl,
      statsPointer: indicator.statsPointer,
    })
    .from(indicator)
    .innerJoin(startup, eq(startup.id, indicator.startupId))
    .where(
      and(
        isNotNull(indicator.statsUrl),
        isNull(indicator.closedAt),
        or(isNull(indicator.statsTriedOn), lt(indicator.statsTriedOn, today)),
      ),
    )
    .orderBy(sql`${indicator.statsTriedOn} nulls first`, asc(indicator.id))
    .limit(1)
    .for('update', { of: indicator, skipLocked: true });
  if (due === undefined || due.statsUrl === null || due.statsPointer === null) return null;
  await tx.update(indicator).set({ statsTriedOn: today }).where(eq(indicator.id, due.id));
  return { ...due, statsUrl: due.statsUrl, statsPointer: due.statsPointer };
}

/** Keeps what came of a reading, unless the indicator reads elsewhere by now; whether it was kept. */
export async function saveOutcome(
  tx: Tx,
  { id, statsUrl, statsPointer }: DueReading,
  statsOutcome: ReadingOutcome,
): Promise<boolean> {
  const rows = await tx
    .update(indicator)
    .set({ statsOutcome })
    .where(
      and(
        eq(indicator.id, id),
        eq(indicator.statsUrl, statsUrl),
        eq(indicator.statsPointer, statsPointer),
        isNull(indicator.closedAt),
      ),
    )
    .returning({ id: indicator.id });
  return rows.length === 1;
}

/** Makes the worker read an indicator again, though it did today. */
export async function forgetTry(tx: Tx, id: number): Promise<void> {
  await tx.update(indicator).set({ statsTriedOn: null }).where(eq(indicator.id, id));
}
