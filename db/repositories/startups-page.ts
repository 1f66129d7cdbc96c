import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { FrictionState } from '../../app/domain/frictions/friction';
import type { Day } from '../../app/domain/shared/day';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { organisation } from '../schema/organisations';
import { review } from '../schema/reviews';
import { engagement, startup, startupFriction, startupPhase } from '../schema/startups';
import { ENVELOPE_END } from './envelope-end';

/** What is said of a startup at the top of its pages. */
export async function findStartupPage(reader: Reader, slug: string) {
  const owner = alias(organisation, 'owner');
  const incubator = alias(organisation, 'incubator');
  const [row] = await reader
    .select({
      id: startup.id,
      version: startup.version,
      slug: startup.slug,
      name: startup.name,
      pitch: startup.pitch,
      serviceUrl: startup.serviceUrl,
      imported: startup.imported,
      openedOn: startup.openedOn,
      ownerName: owner.name,
      ownerSlug: owner.slug,
      ownerMissingReason: startup.ownerMissingReason,
      incubatorName: incubator.name,
      incubatorSlug: incubator.slug,
    })
    .from(startup)
    .innerJoin(incubator, eq(incubator.id, startup.incubatorId))
    .leftJoin(owner, eq(owner.id, startup.ownerId))
    .where(eq(startup.slug, slug));
  return row ?? null;
}

/** One phase of a startup's history. */
export interface PastPhase {
  readonly sequence: number;
  readonly phase: Phase;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly reason: string | null;
  readonly overrideReason: string | null;
  /** The committee whose decision opened it. */
  readonly reviewId: number | null;
  readonly reviewHeldOn: Day | null;
}

/** The phases of a startup, in their order. */
export async function phasesOfStartup(
  reader: Reader,
  startupId: number,
): Promise<readonly PastPhase[]> {
  return reader
    .select({
      sequence: startupPhase.sequence,
      phase: startupPhase.phase,
      startsOn: startupPhase.startsOn,
      endsOn: startupPhase.endsOn,
      reason: startupPhase.reason,
      overrideReason: startupPhase.overrideReason,
      reviewId: startupPhase.reviewId,
      reviewHeldOn: review.heldOn,
    })
    .from(startupPhase)
    .leftJoin(review, eq(review.id, startupPhase.reviewId))
    .where(eq(startupPhase.startupId, startupId))
    .orderBy(asc(startupPhase.sequence));
}

/** The frictions that a startup answers, as everyone may see them. */
export async function publicFrictionsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly { id: number; title: string; state: FrictionState }[]> {
  return reader
    .select({ id: friction.id, title: friction.title, state: friction.state })
    .from(friction)
    .innerJoin(startupFriction, eq(startupFriction.frictionId, friction.id))
    .where(and(eq(startupFriction.startupId, startupId), isNotNull(friction.publicSince)))
    .orderBy(asc(friction.id));
}

/** A sponsor and their commitment, as everyone may see it. */
export interface SponsorLine {
  readonly name: string;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly signedOn: Day;
}

/** Whoever signed an engagement that is in force, oldest first. */
export async function sponsorsOf(
  reader: Reader,
  startupId: number,
): Promise<readonly SponsorLine[]> {
  return reader
    .select({
      name: account.name,
      organisationName: organisation.name,
      organisationSlug: organisation.slug,
      signedOn: engagement.signedOn,
    })
    .from(engagement)
    .innerJoin(account, eq(account.id, engagement.sponsorId))
    .innerJoin(organisation, eq(organisation.id, engagement.organisationId))
    .where(and(eq(engagement.startupId, startupId), isNull(engagement.endedOn)))
    .orderBy(asc(engagement.signedOn), asc(engagement.id));
}

/** The review that is planned, and the day by which the last decision wants the next one. */
export async function nextDecisionOf(
  reader: Reader,
  startupId: number,
): Promise<{ readonly plannedOn: Day | null; readonly dueOn: Day | null }> {
  const [planned] = await reader
    .select({ heldOn: review.heldOn })
    .from(review)
    .where(and(eq(review.startupId, startupId), eq(review.state, 'planned')));
  const [decided] = await reader
    .select({ nextDueOn: review.nextDueOn })
    .from(review)
    .where(and(eq(review.startupId, startupId), eq(review.state, 'decided')))
    .orderBy(desc(review.decidedAt))
    .limit(1);
  return { plannedOn: planned?.heldOn ?? null, dueOn: decided?.nextDueOn ?? null };
}

/** The last day that any envelope of the startup covers, carry-overs included; null when it has none. */
export async function runwayOf(reader: Reader, startupId: number): Promise<Day | null> {
  const [row] = await rowsOf<{ day: Day | null }>(
    reader,
    sql`select (max(${ENVELOPE_END}) - 1)::text as day from envelope where startup_id = ${startupId}`,
  );
  return row?.day ?? null;
}
