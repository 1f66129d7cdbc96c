import type { FrictionRow } from 'db/repositories/frictions';
import { replaceReviewers, reviewersOf, staffMembers } from 'db/repositories/frictions-workbench';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { scoringAskedMail } from '~/wording/frictions-workbench-mail';

/** Step that makes those staff members, and nobody else, the reviewers of a locked friction, and tells whoever is new to it. */
export async function askReviewers(
  ctx: Context,
  { tx, record, notify }: Acting,
  friction: FrictionRow,
  reviewerIds: readonly number[],
): Promise<Result<null, 'not-staff'>> {
  const staff = new Set((await staffMembers(tx)).map((member) => member.id));
  if (reviewerIds.some((id) => !staff.has(id))) {
    return refuse('not-staff', { field: 'reviewers' });
  }
  const { id, title } = friction;
  const before = (await reviewersOf(tx, id)).map((reviewer) => reviewer.id);
  const wanted = [...new Set(reviewerIds)].sort((a, b) => a - b);
  const added = wanted.filter((reviewerId) => !before.includes(reviewerId));
  if (added.length === 0 && before.length === wanted.length) return done(null);
  await replaceReviewers(tx, id, wanted, ctx.now);
  record({
    act: 'friction.reviewers-named',
    subject: { kind: 'friction', id },
    frictionId: id,
    before: { reviewerIds: before },
    after: { reviewerIds: wanted },
  });
  for (const accountId of added) {
    if (accountId === ctx.actor?.id) continue;
    const facts = { by: ctx.actor?.name ?? '', number: id, title };
    notify({ accountId, ...scoringAskedMail(facts, `${ctx.publicUrl}/tri/${id}/noter`) });
  }
  return done(null);
}
