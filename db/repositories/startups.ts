import {
  and,
  countDistinct,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { FavourableReview, PhaseFacts } from '../../app/domain/startups/gates';
import type { Phase } from '../../app/domain/startups/phase';
import type { Reader, Tx } from '../client';
import { handover } from '../schema/handover';
import { review } from '../schema/reviews';
import { engagement, mission, startup, startupPhase } from '../schema/startups';

/** The phase that a startup is in. */
export interface OpenPhase {
  readonly id: number;
  readonly phase: Phase;
  readonly sequence: number;
  readonly startsOn: Day;
  readonly openedAt: Date;
}

/** The open phase of a startup; every startup has one (invariant 3), so that none is a bug. */
export async function openPhaseOf(reader: Reader, startupId: number): Promise<OpenPhase> {
  const [row] = await reader
    .select({
      id: startupPhase.id,
      phase: startupPhase.phase,
      sequence: startupPhase.sequence,
      startsOn: startupPhase.startsOn,
      openedAt: startupPhase.openedAt,
    })
    .from(startupPhase)
    .where(and(eq(startupPhase.startupId, startupId), isNull(startupPhase.endsOn)));
  if (!row) throw new Error(`startup ${startupId} has no open phase`);
  return row;
}

/** What the gates ask about a startup on that day, with the phase that it is in and since when. */
export async function phaseFacts(
  reader: Reader,
  startupId: number,
  today: Day,
): Promise<PhaseFacts & { current: Phase; currentOpenedAt: Date }> {
  const current = await openPhaseOf(reader, startupId);
  const [about] = await reader
    .select({ ownerId: startup.ownerId, ownerMissingReason: startup.ownerMissingReason })
    .from(startup)
    .where(eq(startup.id, startupId));
  const engagements = await reader.$count(
    engagement,
    and(eq(engagement.startupId, startupId), isNull(engagement.endedOn)),
  );
  const signed = await reader.$count(
    handover,
    and(eq(handover.startupId, startupId), eq(handover.state, 'signed')),
  );
  const [team] = await reader
    .select({
      size: countDistinct(sql`case when ${mission.role} <> 'coach' then ${mission.accountId} end`),
      intrapreneurs: sql<number>`count(*) filter (where ${mission.role} = 'intrapreneur')::int`,
      freed: sql<number>`count(*) filter (where ${mission.role} = 'intrapreneur' and ${mission.daysPerWeek} > 0)::int`,
    })
    .from(mission)
    .where(and(eq(mission.startupId, startupId), onMissionOn(today)));
  return {
    current: current.phase,
    currentOpenedAt: current.openedAt,
    engagementSigned: engagements > 0,
    intrapreneurOnMission: (team?.intrapreneurs ?? 0) > 0,
    intrapreneurFreed: (team?.freed ?? 0) > 0,
    ownerNamed: typeof about?.ownerId === 'number',
    ownerMissingReason: about?.ownerMissingReason ?? null,
    teamSize: team?.size ?? 0,
    favourableReview: await favourableReviewSince(reader, startupId, current.openedAt),
    handoverSigned: signed > 0,
  };
}

/** The condition of a mission that covers a day. */
export function onMissionOn(day: Day) {
  return and(lte(mission.startsOn, day), or(isNull(mission.endsOn), gt(mission.endsOn, day)));
}

/** The newest favourable review decided since an instant that opened no phase yet. */
async function favourableReviewSince(
  reader: Reader,
  startupId: number,
  since: Date,
): Promise<FavourableReview | null> {
  const [row] = await reader
    .select({ id: review.id, opensPhase: review.opensPhase, decidedAt: review.decidedAt })
    .from(review)
    .where(
      and(
        eq(review.startupId, startupId),
        inArray(review.outcome, ['granted', 'handover']),
        gte(review.decidedAt, since),
        // The review that opened the current phase bears the same instant: it has been used.
        notExists(
          reader
            .select({ id: startupPhase.id })
            .from(startupPhase)
            .where(eq(startupPhase.reviewId, review.id)),
        ),
      ),
    )
    .orderBy(desc(review.decidedAt), desc(review.id))
    .limit(1);
  return row?.opensPhase && row.decidedAt
    ? { id: row.id, opensPhase: row.opensPhase, decidedAt: row.decidedAt }
    : null;
}

/** What a decided review published as its reason. */
export async function reasonOfReview(reader: Reader, reviewId: number): Promise<string> {
  const [row] = await reader
    .select({ reason: review.reason })
    .from(review)
    .where(eq(review.id, reviewId));
  return row?.reason ?? '';
}

/** Ends the open phase on that day and opens the next one on the same day. */
export async function insertNextPhase(
  tx: Tx,
  current: OpenPhase,
  next: {
    readonly startupId: number;
    readonly phase: Phase;
    readonly startsOn: Day;
    readonly openedAt: Date;
    readonly reason: string;
    readonly reviewId: number | null;
    readonly overrideReason: string | null;
  },
): Promise<void> {
  await tx
    .update(startupPhase)
    .set({ endsOn: next.startsOn })
    .where(eq(startupPhase.id, current.id));
  await tx.insert(startupPhase).values({ ...next, sequence: current.sequence + 1 });
}

/** Raises the version of a startup: whoever decides on the earlier one gets a conflict (invariant 6). */
export async function raiseStartupVersion(tx: Tx, startupId: number): Promise<void> {
  await tx
    .update(startup)
    .set({ version: sql`${startup.version} + 1` })
    .where(eq(startup.id, startupId));
}

/** How a startup is called and where its page is. */
export async function nameOfStartup(
  reader: Reader,
  startupId: number,
): Promise<{ name: string; slug: string }> {
  const { name, slug } = await startupRecord(reader, startupId);
  return { name, slug };
}

/** What a change of a startup is decided on. */
export interface StartupRecord {
  readonly id: number;
  readonly version: number;
  readonly slug: string;
  readonly name: string;
  readonly openedOn: Day;
  readonly ownerId: number | null;
  readonly ownerMissingReason: string | null;
}

/** A startup as it is recorded; whoever changes it has locked it by `lockStanding`. */
export async function startupRecord(reader: Reader, startupId: number): Promise<StartupRecord> {
  const [row] = await reader
    .select({
      id: startup.id,
      version: startup.version,
      slug: startup.slug,
      name: startup.name,
      openedOn: startup.openedOn,
      ownerId: startup.ownerId,
      ownerMissingReason: startup.ownerMissingReason,
    })
    .from(startup)
    .where(eq(startup.id, startupId));
  if (!row) throw new Error(`startup ${startupId} does not exist`);
  return row;
}

/** Names the organisation that will run the service, or writes why it is still to be found. */
export async function saveOwner(
  tx: Tx,
  startupId: number,
  owner: { readonly ownerId: number | null; readonly ownerMissingReason: string | null },
): Promise<void> {
  await tx
    .update(startup)
    .set({ ...owner, version: sql`${startup.version} + 1` })
    .where(eq(startup.id, startupId));
}

/** Whether a handover of the startup is being prepared, accepted or refused. */
export async function hasRunningHandover(reader: Reader, startupId: number): Promise<boolean> {
  const running = inArray(handover.state, ['prepared', 'accepted', 'refused']);
  return (await reader.$count(handover, and(eq(handover.startupId, startupId), running))) > 0;
}
