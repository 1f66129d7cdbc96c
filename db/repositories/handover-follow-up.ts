import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Evidence } from '../../app/domain/frictions/weight';
import {
  FOLLOW_UP_MONTHS,
  type FollowUpMonths,
  type TakeOverWay,
} from '../../app/domain/handover/follow-up';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { handover } from '../schema/handover';
import { handoverFollowUp, handoverMeasure } from '../schema/handover-follow-up';
import { organisation } from '../schema/organisations';
import { startupFriction, startupPhase } from '../schema/startups';

/** How a service came into the hands that keep it alive: who they are, since when, and whether by a signed handover. */
export interface TakenOver {
  readonly id: number;
  readonly receiverId: number;
  readonly receiverName: string;
  readonly closedAt: Date;
  readonly way: TakeOverWay;
  /** When the service closed after all; null while it lives. */
  readonly serviceClosedOn: Day | null;
}

/** What a startup's follow-ups are counted from: its signed handover, or its passage to « opérée »; null for neither. */
export async function takenOverOf(reader: Reader, startupId: number): Promise<TakenOver | null> {
  const [row] = await reader
    .select({
      id: handover.id,
      receiverId: handover.receiverId,
      receiverName: organisation.name,
      closedAt: handover.closedAt,
      state: handover.state,
      serviceClosedOn: startupPhase.startsOn,
    })
    .from(handover)
    .innerJoin(organisation, eq(organisation.id, handover.receiverId))
    .leftJoin(
      startupPhase,
      and(
        eq(startupPhase.startupId, handover.startupId),
        eq(startupPhase.phase, 'abandon'),
        isNull(startupPhase.endsOn),
      ),
    )
    .where(and(eq(handover.startupId, startupId), inArray(handover.state, ['signed', 'operated'])))
    .orderBy(desc(handover.id))
    .limit(1);
  if (!row?.closedAt) return null;
  const { state, closedAt, ...kept } = row;
  return { ...kept, closedAt, way: state === 'operated' ? 'operated' : 'handed-over' };
}

/** What the owner said of a service at one of its follow-ups. */
export interface FollowUpRecord {
  readonly months: FollowUpMonths;
  readonly version: number;
  readonly answeredAt: Date;
  readonly answeredBy: string;
  readonly isAlive: boolean;
  readonly followsIndicators: boolean;
  readonly codeIsOpen: boolean;
  readonly releases: number | null;
  readonly peopleUsing: number | null;
  readonly gonePercent: number | null;
  readonly comment: string;
}

/** What the owner said so far, in the order of the months. */
export async function followUpsOf(
  reader: Reader,
  handoverId: number,
): Promise<readonly FollowUpRecord[]> {
  const rows = await reader
    .select({
      months: handoverFollowUp.months,
      version: handoverFollowUp.version,
      answeredAt: handoverFollowUp.answeredAt,
      answeredBy: account.name,
      isAlive: handoverFollowUp.isAlive,
      followsIndicators: handoverFollowUp.followsIndicators,
      codeIsOpen: handoverFollowUp.codeIsOpen,
      releases: handoverFollowUp.releases,
      peopleUsing: handoverFollowUp.peopleUsing,
      gonePercent: handoverFollowUp.gonePercent,
      comment: handoverFollowUp.comment,
    })
    .from(handoverFollowUp)
    .innerJoin(account, eq(account.id, handoverFollowUp.answeredById))
    .where(eq(handoverFollowUp.handoverId, handoverId))
    .orderBy(asc(handoverFollowUp.months));
  return rows.flatMap((row) => {
    const months = FOLLOW_UP_MONTHS.find((each) => each === row.months);
    return months === undefined ? [] : [{ ...row, months }];
  });
}

/** A friction of a startup with what it weighed when it was proposed. */
export interface WeighedFriction {
  readonly id: number;
  readonly title: string;
  readonly evidence: Evidence;
}

/** The frictions that a startup answers, with what each weighed when it was proposed. */
export async function frictionsWeighed(
  reader: Reader,
  startupId: number,
): Promise<readonly WeighedFriction[]> {
  const rows = await reader
    .select({
      id: friction.id,
      title: friction.title,
      peoplePerYear: friction.peoplePerYear,
      minutesEach: friction.minutesEach,
      eurosEachCents: friction.eurosEachCents,
    })
    .from(friction)
    .innerJoin(startupFriction, eq(startupFriction.frictionId, friction.id))
    .where(eq(startupFriction.startupId, startupId))
    .orderBy(asc(friction.id));
  return rows.map(({ id, title, ...evidence }) => ({ id, title, evidence }));
}

/** A friction as it was measured again. */
export interface MeasureRecord {
  readonly months: number;
  readonly frictionId: number;
  readonly before: Evidence;
  readonly now: Evidence;
  readonly source: string;
}

/** The measures of every follow-up of a handover. */
export async function measuresOf(
  reader: Reader,
  handoverId: number,
): Promise<readonly MeasureRecord[]> {
  const rows = await reader
    .select()
    .from(handoverMeasure)
    .where(eq(handoverMeasure.handoverId, handoverId))
    .orderBy(asc(handoverMeasure.months), asc(handoverMeasure.frictionId));
  return rows.map((row) => ({
    months: row.months,
    frictionId: row.frictionId,
    before: {
      peoplePerYear: row.peopleBefore,
      minutesEach: row.minutesBefore,
      eurosEachCents: row.centsBefore,
    },
    now: { peoplePerYear: row.people, minutesEach: row.minutes, eurosEachCents: row.cents },
    source: row.source,
  }));
}

/** Keeps what the owner says, in place of what they said of that same follow-up. */
export async function saveFollowUp(
  tx: Tx,
  row: typeof handoverFollowUp.$inferInsert,
  measures: readonly Omit<MeasureRecord, 'months'>[],
): Promise<void> {
  const { handoverId, months, ...said } = row;
  await tx
    .insert(handoverFollowUp)
    .values(row)
    .onConflictDoUpdate({
      target: [handoverFollowUp.handoverId, handoverFollowUp.months],
      set: { ...said, version: sql`${handoverFollowUp.version} + 1` },
    });
  await tx
    .delete(handoverMeasure)
    .where(and(eq(handoverMeasure.handoverId, handoverId), eq(handoverMeasure.months, months)));
  if (measures.length === 0) return;
  await tx.insert(handoverMeasure).values(
    measures.map(({ frictionId, before, now, source }) => ({
      ...{ handoverId, months, frictionId, source },
      peopleBefore: before.peoplePerYear,
      minutesBefore: before.minutesEach,
      centsBefore: before.eurosEachCents,
      people: now.peoplePerYear,
      minutes: now.minutesEach,
      cents: now.eurosEachCents,
    })),
  );
}

/** A follow-up that nobody has answered. */
export interface AwaitedFollowUp {
  readonly handoverId: number;
  readonly startupId: number;
  readonly slug: string;
  readonly name: string;
  readonly receiverId: number;
  readonly way: TakeOverWay;
  readonly months: FollowUpMonths;
  readonly dueOn: Day;
}

/** Follow-ups of services in their owner's hands that nobody has answered, whatever their day. */
export const AWAITED_FOLLOW_UPS = sql`select handover.id as "handoverId", startup.id as "startupId", startup.slug, startup.name,
    receiver_id as "receiverId", case when handover.state = 'operated' then 'operated' else 'handed-over' end as way, months, due.on::text as "dueOn"
  from handover
  join startup on startup.id = handover.startup_id
  join startup_phase on startup_phase.startup_id = startup.id and ends_on is null and phase in ('transfere', 'opere')
  cross join (values (6), (12)) as asked (months)
  cross join lateral (select ((closed_at at time zone 'Europe/Paris')::date + make_interval(months => months))::date as on) as due
  where handover.state in ('signed', 'operated')
    and not exists (select 1 from handover_follow_up as said where said.handover_id = handover.id and said.months = asked.months)`;

/** Follow-ups due until a day and not answered, of which not every reminder has left. */
export async function followUpsToRemind(reader: Reader, until: Day): Promise<AwaitedFollowUp[]> {
  return rowsOf(
    reader,
    sql`${AWAITED_FOLLOW_UPS} and due.on <= ${until}
      and not exists (select 1 from reminder_sent where kind = 'handover-follow-up' and subject_id = handover.id
        and occasion = asked.months || '-missing')
      order by due.on, handover.id limit 200`,
  );
}

/** Follow-ups due until a day that an organisation has not answered. */
export async function followUpsAwaitedFrom(
  reader: Reader,
  organisationId: number,
  until: Day,
): Promise<AwaitedFollowUp[]> {
  return rowsOf(
    reader,
    sql`${AWAITED_FOLLOW_UPS} and receiver_id = ${organisationId} and due.on <= ${until} order by due.on limit 10`,
  );
}

/** Services that whoever runs them says are closed while their startup still counts as alive: staff record it. */
export async function closuresToRecord(
  reader: Reader,
): Promise<{ slug: string; name: string; on: Day }[]> {
  return rowsOf(
    reader,
    sql`select startup.slug, startup.name, (max(answered_at) at time zone 'Europe/Paris')::date::text as on
        from handover_follow_up join handover on handover.id = handover_id
        join startup on startup.id = handover.startup_id
        join startup_phase on startup_phase.startup_id = startup.id and ends_on is null and phase in ('transfere', 'opere')
        where not is_alive group by startup.slug, startup.name order by 3 limit 10`,
  );
}

/** The median share of the frictions that is gone, over the newest measure of each service handed over, and how many were measured. */
export async function goneFigures(
  reader: Reader,
): Promise<{ medianPercent: number | null; measured: number; statedClosed: number }> {
  const [row] = await rowsOf<{
    medianPercent: number | null;
    measured: number;
    statedClosed: number;
  }>(
    reader,
    sql`with newest as (
          select distinct on (handover_id) handover_id, is_alive from handover_follow_up order by handover_id, months desc
        ), share as (
          select distinct on (handover_id) gone_percent from handover_follow_up where gone_percent is not null order by handover_id, months desc
        )
        select (select percentile_cont(0.5) within group (order by gone_percent) from share)::int as "medianPercent",
          (select count(*)::int from share) as measured,
          (select count(*)::int from newest join handover on handover.id = handover_id
            join startup_phase on startup_phase.startup_id = handover.startup_id and ends_on is null and phase in ('transfere', 'opere')
            where not is_alive) as "statedClosed"`,
  );
  return row ?? { medianPercent: null, measured: 0, statedClosed: 0 };
}

/** Confirmed agents of an organisation who hear of its follow-ups: whoever signs for it, or everybody while nobody does. */
export async function whoAnswersFor(
  reader: Reader,
  organisationId: number,
): Promise<readonly number[]> {
  const rows = await reader
    .select({ id: account.id, maySign: account.maySign })
    .from(account)
    .where(
      and(
        eq(account.organisationId, organisationId),
        eq(account.attachment, 'confirmed'),
        isNull(account.erasedAt),
      ),
    );
  const signers = rows.filter((row) => row.maySign);
  return (signers.length > 0 ? signers : rows).map((row) => row.id);
}
