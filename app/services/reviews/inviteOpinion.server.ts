import { insertInvitation } from 'db/repositories/reviews-around';
import { nameFromEmail } from '~/domain/accounts/naming';
import { decidesOrWorksOn, mayInviteOpinion } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { findOrCreateAccount } from '~/services/accounts/findOrCreateAccount.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { opinionInvitedNotice } from '~/wording/reviews-mail';
import { openReview } from './openReview.server';
import { writeTo } from './writeTo.server';

/** Invites a member of the network, by address, to read the dossier of a planned committee and give an opinion. */
export async function inviteOpinion(
  ctx: Context,
  slug: string,
  { reviewId, email }: { readonly reviewId: number; readonly email: string },
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const opened = await openReview(ctx, tx, { slug, reviewId }, mayInviteOpinion);
    if (!opened.ok) return opened;
    const { actor, standing, review } = opened.value;
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
