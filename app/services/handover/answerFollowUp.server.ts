import {
  followUpsOf,
  frictionsWeighed,
  saveFollowUp,
  takenOverOf,
} from 'db/repositories/handover-follow-up';
import { lockStanding } from 'db/repositories/standing';
import { isUnknown, type Evidence } from '~/domain/frictions/weight';
import {
  followUpDay,
  followUpRefusal,
  headlineShare,
  shareGone,
  type FollowUpMonths,
  type FollowUpRefusal,
  type Measure,
} from '~/domain/handover/follow-up';
import { mayReceive } from '~/domain/handover/permissions';
import { dayInParis } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { followedUpNotice, goneSentence } from '~/wording/handover-follow-up';

export interface FollowUpAnswer {
  readonly months: FollowUpMonths;
  /** The version that is corrected; 0 for a first answer. */
  readonly version: number;
  readonly isAlive: boolean;
  readonly followsIndicators: boolean;
  readonly codeIsOpen: boolean;
  readonly releases: number | null;
  readonly peopleUsing: number | null;
  readonly comment: string;
  readonly measures: readonly {
    readonly frictionId: number;
    readonly now: Evidence;
    readonly source: string;
  }[];
}

/** Whoever runs a service handed over or operated says what became of it, or corrects it: alive or not, used, followed, open, and how much of its frictions is gone. */
export async function answerFollowUp(
  ctx: Context,
  slug: string,
  answer: FollowUpAnswer,
): Promise<Result<null, FollowUpRefusal | SharedRefusal>> {
  return act<null, FollowUpRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    const handover = standing && (await takenOverOf(tx, standing.startupId));
    const { actor } = ctx;
    if (!standing) return refuse('not-found');
    if (!actor || !mayReceive(actor, handover?.receiverId ?? 0)) return refuse('forbidden');
    const { months } = answer;
    const dueOn = handover && followUpDay(dayInParis(handover.closedAt), months);
    const refusal = followUpRefusal(standing.phase, dueOn, ctx.today);
    if (refusal !== null || handover === null) return refuse(refusal ?? 'not-handed-over');
    const earlier = (await followUpsOf(tx, handover.id)).find((said) => said.months === months);
    if ((earlier?.version ?? 0) !== answer.version) {
      return refuse('conflict', { facts: { comment: earlier?.comment ?? '' } });
    }
    const frictions = await frictionsWeighed(tx, standing.startupId);
    const measures = frictions.flatMap(({ id, evidence }) => {
      const measured = answer.measures.find(({ frictionId }) => frictionId === id);
      if (measured === undefined || isUnknown(measured.now)) return [];
      const { now, source } = measured;
      return [{ frictionId: id, before: evidence, now, source }];
    });
    const unsourced = measures.find(({ source }) => source.trim() === '');
    if (unsourced) {
      return refuse('measure-without-source', { field: `source-${unsourced.frictionId}` });
    }

    const gonePercent = headlineShare(shareGone(measures));
    const { isAlive, followsIndicators, codeIsOpen, releases, peopleUsing, comment } = answer;
    await saveFollowUp(
      tx,
      {
        ...{ handoverId: handover.id, months, gonePercent },
        ...{ isAlive, followsIndicators, codeIsOpen, releases, peopleUsing, comment },
        answeredAt: ctx.now,
        answeredById: actor.id,
      },
      measures,
    );
    const said = earlier ? 'handover.follow-up-corrected' : 'handover.followed-up';
    const subject = { kind: 'handover', id: handover.id } as const;
    const before = earlier
      ? { before: { isAlive: earlier.isAlive, gonePercent: earlier.gonePercent } }
      : {};
    for (const friction of frictions) {
      const own: readonly Measure[] = measures.filter((each) => each.frictionId === friction.id);
      const gone = headlineShare(shareGone(own));
      record({
        ...{ act: said, subject, startupId: standing.startupId, frictionId: friction.id },
        ...before,
        after: { months, isAlive, gonePercent: gone },
        reason: goneSentence(handover.way, months, isAlive, gone),
      });
    }
    if (!earlier) {
      await tellAround(ctx, acting, standing.startupId, (about) =>
        followedUpNotice(about, handover.way, months, isAlive, gonePercent),
      );
    }
    return done(null);
  });
}
