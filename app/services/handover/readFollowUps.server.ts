import {
  followUpsOf,
  frictionsWeighed,
  measuresOf,
  takenOverOf,
  type FollowUpRecord,
  type WeighedFriction,
} from 'db/repositories/handover-follow-up';
import { standingOfSlug } from 'db/repositories/standing';
import { startupEdition } from 'db/repositories/startups-edition';
import {
  FOLLOW_UP_MONTHS,
  followUpDay,
  followUpRefusal,
  followUpState,
  shareGone,
  type FollowUpMonths,
  type FollowUpState,
  type Measure,
  type ShareGone,
  type TakeOverWay,
} from '~/domain/handover/follow-up';
import { mayReceive } from '~/domain/handover/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

/** A friction measured again, with what it weighed before. */
export interface MeasureView extends Measure {
  readonly frictionId: number;
  readonly title: string;
  readonly source: string;
  readonly gone: ShareGone;
}

export interface FollowUpView {
  readonly months: FollowUpMonths;
  readonly dueOn: Day;
  readonly state: FollowUpState;
  readonly said:
    | (Omit<FollowUpRecord, 'answeredAt' | 'months'> & {
        readonly answeredOn: Day;
        readonly gone: ShareGone;
        readonly measures: readonly MeasureView[];
      })
    | null;
  /** Whether this person may answer it now, or correct it. */
  readonly mayAnswer: boolean;
}

export interface FollowUpsView {
  readonly startupName: string;
  /** Where the service is, so that whoever answers or reads may look; null when it is not known. */
  readonly serviceUrl: string | null;
  /** When the service closed after all; null while it lives. */
  readonly serviceClosedOn: Day | null;
  readonly way: TakeOverWay;
  readonly handedOverOn: Day;
  /** Who answers: the owner, or the incubator that operates it. */
  readonly receiverName: string;
  readonly frictions: readonly WeighedFriction[];
  readonly followUps: readonly FollowUpView[];
}

/** What became of a service that was handed over or is operated, for everyone; null for a startup that is neither. */
export async function readFollowUps(ctx: Context, slug: string): Promise<FollowUpsView | null> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  const handover = standing && (await takenOverOf(db, standing.startupId));
  if (!standing || !handover) return null;
  const { startupId, phase } = standing;
  const handedOverOn = dayInParis(handover.closedAt);
  const { way, receiverName, serviceClosedOn } = handover;
  const [said, measures, frictions, { name, serviceUrl }] = await Promise.all([
    followUpsOf(db, handover.id),
    measuresOf(db, handover.id),
    frictionsWeighed(db, startupId),
    startupEdition(db, startupId),
  ]);
  const answers = mayReceive(actor, handover.receiverId);
  return {
    ...{
      startupName: name,
      serviceUrl,
      serviceClosedOn,
      way,
      handedOverOn,
      frictions,
      receiverName,
    },
    followUps: FOLLOW_UP_MONTHS.map((months) => {
      const dueOn = followUpDay(handedOverOn, months);
      const record = said.find((each) => each.months === months);
      const own = measures.filter((measure) => measure.months === months);
      return {
        ...{ months, dueOn },
        state: followUpState(dueOn, record !== undefined, today, serviceClosedOn),
        said: record === undefined ? null : saidOf(record, own, frictions),
        mayAnswer: answers && followUpRefusal(phase, dueOn, today) === null,
      };
    }),
  };
}

function saidOf(
  { answeredAt, months: _, ...record }: FollowUpRecord,
  measures: Awaited<ReturnType<typeof measuresOf>>,
  frictions: readonly WeighedFriction[],
): NonNullable<FollowUpView['said']> {
  return {
    ...record,
    answeredOn: dayInParis(answeredAt),
    gone: shareGone(measures),
    measures: measures.map(({ frictionId, before, now, source }) => ({
      ...{ frictionId, before, now, source },
      title: frictions.find(({ id }) => id === frictionId)?.title ?? '',
      gone: shareGone([{ before, now }]),
    })),
  };
}
