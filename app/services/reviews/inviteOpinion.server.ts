import { findReview } from 'db/repositories/reviews';
import { insertInvitation } from 'db/repositories/reviews-around';
import { lockStanding } from 'db/repositories/standing';
import { nameFromEmail } from '~/domain/accounts/naming';
import { decidesOrWorksOn, mayInviteOpinion } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { findOrCreateAccount } from '~/services/accounts/findOrCreateAccount.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { opinionInvitedNotice } from '~/wording/reviews-mail';
import { writeTo } from './writeTo.server';

/** Invites a member of the network, by address, to read the dossier of a planned committee and give an opinion. */
export async function inviteOpinion(
  ctx: Context,
  slug: string,
  { reviewId, email }: { readonly reviewId: number; readonly email: string },
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const { actor } = ctx;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!actor || !mayInviteOpinion(actor, standing)) return refuse('forbidden');
    const review = await findReview(tx, standing.startupId, reviewId);
    if (!review) return refuse('not-found');
    if (review.state !== 'planned') return refuse('review-closed');
    const person = { email, name: nameFromEmail(email) };
    const accountId = await findOrCreateAccount(ctx, acting, person);
    if (decidesOrWorksOn(accountId, standing)) {
      return refuse('decides-or-works-on-it', { field: 'email' });
    }
    const invited = { reviewId, accountId, invitedById: actor.id };
    if ((await insertInvitation(tx, invited)) === null) {
      return refuse('invited-already', { field: 'email' });
    }
    record({
      act: 'review.opinion-invited',
      subject: { kind: 'review', id: reviewId },
      startupId: standing.startupId,
      after: { accountId },
    });
    const { heldOn } = review;
    await writeTo(ctx, acting, standing, `/${reviewId}`, [accountId], (letter) =>
      opinionInvitedNotice({ ...letter, by: actor.name, heldOn }),
    );
    return done(null);
  });
}
