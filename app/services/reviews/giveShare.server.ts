import { reviewsOf, sponsorsOf, threadOf } from 'db/repositories/reviews';
import { datesOf } from '~/domain/reviews/calendar';
import { isExplained, SHORTEST_REASON } from '~/domain/reviews/explanation';
import { decidingSponsor, mayDecideReview } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { checkShare, isOvertaken } from '~/domain/reviews/shares';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openReview } from './openReview.server';
import { writeShare } from './writeShare.server';

export interface ShareToGive {
  readonly reviewId: number;
  /** In cents; null: the organisation gives nothing this time. */
  readonly amount: Cents | null;
  /** The part of it that is kept for the year into which the period runs. */
  readonly nextYearAmount: Cents | null;
  readonly words: string;
  /** The sponsor in whose name staff record it; null for a sponsor's own. */
  readonly sponsorId: number | null;
}

/**
 * Says what one more funder gives with a decision, for its own money alone: its line, and its envelopes until the end of
 * the decision's period. Once for each organisation.
 */
export async function giveShare(
  ctx: Context,
  slug: string,
  { reviewId, amount, nextYearAmount, words, sponsorId }: ShareToGive,
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const opened = await openReview(ctx, tx, { slug, reviewId }, mayDecideReview);
    if (!opened.ok) return opened;
    const { actor, standing, review } = opened.value;
    const { startupId } = standing;
    const giverId = decidingSponsor(actor, standing, sponsorId);
    const sponsor = (await sponsorsOf(tx, startupId)).find((each) => each.id === giverId);
    if (!sponsor) return refuse('sponsor-required', { field: 'sponsorId' });
    const others = await reviewsOf(tx, startupId);
    const decision = { ...review, ...datesOf(review), isOvertaken: isOvertaken(review, others) };
    const until = checkShare(decision, isLive(standing.phase), ctx.today);
    if (!until.ok) return until;
    if (!isExplained(words)) {
      return refuse('reason-too-short', { field: 'words', facts: { least: SHORTEST_REASON } });
    }

    const thread = await threadOf(tx, startupId);
    const given = await writeShare(ctx, acting, {
      ...{ startupId, reviewId, sponsor, words, thread },
      ...{ cents: amount, nextYearCents: nextYearAmount, endsOn: until.value },
    });
    if (!given.ok) return given;
    record({
      act: 'review.share-given',
      subject: { kind: 'review', id: reviewId },
      ...thread,
      after: { cents: amount, funderId: sponsor.organisationId, sponsorId: sponsor.id },
      reason: words,
    });
    return done(null);
  });
}
