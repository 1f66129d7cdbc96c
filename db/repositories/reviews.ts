import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Decision } from '../../app/domain/reviews/decision';
import type { ImpactLine } from '../../app/domain/reviews/impact';
import type { ReviewOutcome, ReviewState } from '../../app/domain/reviews/review';
import type { Day } from '../../app/domain/shared/day';
import type { Cents } from '../../app/domain/shared/money';
import type { Phase } from '../../app/domain/startups/phase';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { envelope } from '../schema/budget';
import { organisation } from '../schema/organisations';
import { impactLine, review } from '../schema/reviews';
import { engagement, startup, startupFriction, startupPhase } from '../schema/startups';
import { ENVELOPE_END } from './envelope-end';

/** A committee with its decision, if it has one. */
export interface ReviewRecord {
  readonly id: number;
  readonly version: number;
  readonly state: ReviewState;
  readonly heldOn: Day;
  readonly ask: string;
  readonly askedCents: Cents | null;
  readonly askedPhase: Phase | null;
  /** What the team believes, and how one will see whether it holds. */
  readonly hypotheses: string;
  /** The cancelled committee that this one takes the place of. */
  readonly postponesId: number | null;
  readonly outcome: ReviewOutcome | null;
  readonly opensPhase: Phase | null;
  readonly grantedCents: Cents | null;
  readonly provisionalMonths: number | null;
  /** Why it was decided so, or cancelled. */
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  readonly decidedById: number | null;
  readonly decidedBy: string | null;
  /** The staff member who recorded it in the sponsor's name. */
  readonly recordedBy: string | null;
  readonly nextDueOn: Day | null;
  readonly createdAt: Date;
}

function selectReviews(reader: Reader) {
  const decider = alias(account, 'decider');
  const recorder = alias(account, 'recorder');
  return reader
    .select({
      id: review.id,
      version: review.version,
      state: review.state,
      heldOn: review.heldOn,
      ask: review.ask,
      askedCents: review.askedCents,
      askedPhase: review.askedPhase,
      hypotheses: review.hypotheses,
      postponesId: review.postponesId,
      outcome: review.outcome,
      opensPhase: review.opensPhase,
      grantedCents: review.grantedCents,
      provisionalMonths: review.provisionalMonths,
      reason: review.reason,
      decidedAt: review.decidedAt,
      decidedById: review.decidedById,
      decidedBy: decider.name,
      recordedBy: recorder.name,
      nextDueOn: review.nextDueOn,
      createdAt: review.createdAt,
    })
    .from(review)
    .leftJoin(decider, eq(decider.id, review.decidedById))
    .leftJoin(recorder, eq(recorder.id, review.recordedById));
}

/** The committees of a startup, the newest first. */
export async function reviewsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly ReviewRecord[]> {
  return selectReviews(reader)
    .where(eq(review.startupId, startupId))
    .orderBy(desc(review.heldOn), desc(review.id));
}

/** One committee of that startup; null when it is another's or nobody's. The startup's lock guards it in an act. */
export async function findReview(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<ReviewRecord | null> {
  const [row] = await selectReviews(reader).where(
    and(eq(review.id, id), eq(review.startupId, startupId)),
  );
  return row ?? null;
}

/** The filled lines of a committee's impact grid. */
export async function impactLinesOf(
  reader: Reader,
  reviewId: number,
): Promise<readonly ImpactLine[]> {
  return reader
    .select({
      criterion: impactLine.criterion,
      indicator: impactLine.indicator,
      value: impactLine.value,
      measuredOn: impactLine.measuredOn,
      rating: impactLine.rating,
      costPerImpactCents: impactLine.costPerImpactCents,
    })
    .from(impactLine)
    .where(eq(impactLine.reviewId, reviewId));
}

/** A sponsor of a startup with the organisation whose money they decide. */
export interface SponsorRecord {
  readonly id: number;
  readonly name: string;
  readonly organisationId: number;
  readonly organisationName: string;
}

/** Whoever signed an engagement for that startup, by name. */
export async function sponsorsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly SponsorRecord[]> {
  return reader
    .select({
      id: engagement.sponsorId,
      name: account.name,
      organisationId: engagement.organisationId,
      organisationName: organisation.name,
    })
    .from(engagement)
    .innerJoin(account, eq(account.id, engagement.sponsorId))
    .innerJoin(organisation, eq(organisation.id, engagement.organisationId))
    .where(and(eq(engagement.startupId, startupId), isNull(engagement.endedOn)))
    .orderBy(asc(account.name), asc(engagement.id));
}

/** The friction in whose thread a startup's acts are told: the first that it answers. */
export async function threadOf(
  reader: Reader,
  startupId: number,
): Promise<{ startupId: number; frictionId?: number }> {
  const [row] = await reader
    .select({ frictionId: startupFriction.frictionId })
    .from(startupFriction)
    .where(eq(startupFriction.startupId, startupId))
    .orderBy(asc(startupFriction.frictionId))
    .limit(1);
  return row ? { startupId, frictionId: row.frictionId } : { startupId };
}

/** The address of the startup whose committee that is; null when there is none. */
export async function slugOfReview(reader: Reader, reviewId: number): Promise<string | null> {
  const [row] = await reader
    .select({ slug: startup.slug })
    .from(review)
    .innerJoin(startup, eq(startup.id, review.startupId))
    .where(eq(review.id, reviewId));
  return row?.slug ?? null;
}

/** The days from which the calendar of a startup's committees is reckoned. */
export async function calendarFacts(
  reader: Reader,
  startupId: number,
): Promise<{ openedOn: Day; investigationEndsOn: Day | null; moneyEndsOn: Day | null }> {
  const [about] = await reader
    .select({ openedOn: startup.openedOn })
    .from(startup)
    .where(eq(startup.id, startupId));
  if (!about) throw new Error(`startup ${startupId} does not exist`);
  const [investigation] = await reader
    .select({ endsOn: startupPhase.endsOn })
    .from(startupPhase)
    .where(and(eq(startupPhase.startupId, startupId), eq(startupPhase.phase, 'investigation')))
    .orderBy(asc(startupPhase.sequence))
    .limit(1);
  const [first] = await reader
    .select({ endsOn: sql<Day | null>`min(${envelope.endsOn})::text` })
    .from(envelope)
    .where(and(eq(envelope.startupId, startupId), isNull(envelope.reviewId)));
  const [money] = await reader
    .select({ endsOn: sql<Day | null>`max(${ENVELOPE_END})::text` })
    .from(envelope)
    .where(eq(envelope.startupId, startupId));
  return {
    openedOn: about.openedOn,
    // While it lasts, an investigation ends when its own money does.
    investigationEndsOn: investigation ? (investigation.endsOn ?? first?.endsOn ?? null) : null,
    moneyEndsOn: money?.endsOn ?? null,
  };
}

/** Plans a committee; its id. */
export async function insertReview(
  tx: Tx,
  planned: { startupId: number; heldOn: Day; createdAt: Date },
): Promise<number> {
  const [row] = await tx.insert(review).values(planned).returning({ id: review.id });
  if (!row) throw new Error('an inserted review answers its id');
  return row.id;
}

/** Plans the committee that takes the place of a cancelled one, with all that the team had prepared for it; its id. */
export async function insertPostponed(
  tx: Tx,
  former: ReviewRecord,
  planned: { startupId: number; heldOn: Day; createdAt: Date },
): Promise<number> {
  const { ask, askedCents, askedPhase, hypotheses } = former;
  const [row] = await tx
    .insert(review)
    .values({ ...planned, ask, askedCents, askedPhase, hypotheses, postponesId: former.id })
    .returning({ id: review.id });
  if (!row) throw new Error('an inserted review answers its id');
  const grid = await impactLinesOf(tx, former.id);
  if (grid.length > 0) {
    await tx.insert(impactLine).values(grid.map((line) => ({ ...line, reviewId: row.id })));
  }
  return row.id;
}

/** Keeps what the team asks, and the impact grid in place of the former one. */
export async function savePreparation(
  tx: Tx,
  id: number,
  asked: { ask: string; askedCents: Cents | null; askedPhase: Phase | null; hypotheses: string },
  grid: readonly ImpactLine[],
): Promise<void> {
  await tx
    .update(review)
    .set({ ...asked, version: sql`${review.version} + 1` })
    .where(eq(review.id, id));
  await tx.delete(impactLine).where(eq(impactLine.reviewId, id));
  if (grid.length === 0) return;
  await tx.insert(impactLine).values(grid.map((line) => ({ ...line, reviewId: id })));
}

/** Keeps a decision for good (a trigger refuses to change a decided review). */
export async function saveDecision(
  tx: Tx,
  id: number,
  decision: Decision,
  by: { decidedAt: Date; decidedById: number; recordedById: number | null; nextDueOn: Day | null },
): Promise<void> {
  await tx
    .update(review)
    .set({
      ...by,
      state: 'decided',
      outcome: decision.outcome,
      opensPhase: decision.opensPhase,
      grantedCents: decision.grantedCents,
      provisionalMonths: decision.provisionalMonths,
      reason: decision.reason,
      version: sql`${review.version} + 1`,
    })
    .where(eq(review.id, id));
}

/** Cancels a planned committee with its reason. */
export async function saveCancellation(tx: Tx, id: number, reason: string): Promise<void> {
  await tx
    .update(review)
    .set({ state: 'cancelled', reason, version: sql`${review.version} + 1` })
    .where(eq(review.id, id));
}

/** Cancels the committee that is still planned, because its startup is over; its id, or null when none was. */
export async function cancelPlannedReview(
  tx: Tx,
  startupId: number,
  reason: string,
): Promise<number | null> {
  const [row] = await tx
    .update(review)
    .set({ state: 'cancelled', reason, version: sql`${review.version} + 1` })
    .where(and(eq(review.startupId, startupId), eq(review.state, 'planned')))
    .returning({ id: review.id });
  return row?.id ?? null;
}
