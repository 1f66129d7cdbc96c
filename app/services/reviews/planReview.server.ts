import { insertReview, reviewsOf, threadOf } from 'db/repositories/reviews';
import { lockStanding } from 'db/repositories/standing';
import { frozenFrom, planningRefusal } from '~/domain/reviews/calendar';
import { mayPlanReview } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { reviewPlannedNotice } from '~/wording/reviews-mail';
import { writeAround } from './writeAround.server';

/** Plans the committee of a live startup, one at a time, from today on; whoever is around it is told. Answers its id. */
export async function planReview(
  ctx: Context,
  slug: string,
  { heldOn }: { readonly heldOn: Day },
): Promise<Result<number, ReviewRefusal | SharedRefusal>> {
  return act<number, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!mayPlanReview(ctx.actor)) return refuse('forbidden');
    if (!isLive(standing.phase)) return refuse('not-live');
    const refusal = planningRefusal(heldOn, ctx.today);
    if (refusal !== null) return refuse(refusal, { field: 'heldOn' });
    const { startupId } = standing;
    const others = await reviewsOf(tx, startupId);
    if (others.some((other) => other.state === 'planned')) return refuse('already-planned');

    const id = await insertReview(tx, { startupId, heldOn, createdAt: ctx.now });
    record({
      act: 'review.planned',
      subject: { kind: 'review', id },
      ...(await threadOf(tx, startupId)),
      after: { heldOn },
    });
    const freezesOn = frozenFrom(ctx.today, heldOn);
    await writeAround(ctx, acting, standing, `/${id}`, (letter) =>
      reviewPlannedNotice({ ...letter, heldOn, frozenFrom: freezesOn }),
    );
    return done(id);
  });
}
