import type { Reader } from 'db/client';
import { accountOf } from 'db/repositories/accounts';
import { findMilestone } from 'db/repositories/milestones';
import { commentersOf, insertComment } from 'db/repositories/milestones-ties';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { peopleToTell } from 'db/repositories/startups-people';
import { mayComment } from '~/domain/milestones/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { isParty, type Standing } from '~/domain/startups/standing';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { commentMail } from '~/wording/milestones-mail';

export interface CommentForm {
  readonly slug: string;
  readonly milestoneId: number;
  readonly words: string;
}

/** Says something about a milestone between the parties; everybody around the startup and whoever commented it before are told by e-mail. */
export async function commentMilestone(
  ctx: Context,
  { slug, milestoneId, words }: CommentForm,
): Promise<Result<number, SharedRefusal>> {
  return act<number, SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    const standing = await standingOfSlug(tx, slug, ctx.today);
    if (standing === null) return refuse('not-found');
    const { startupId } = standing;
    const milestone = await findMilestone(tx, startupId, milestoneId);
    if (milestone === null) return refuse('not-found');
    if (!mayComment(ctx.actor, standing) || ctx.actor === null) return refuse('forbidden');
    const { id: authorId, name: by } = ctx.actor;
    const around = await peopleToTell(tx, startupId, ctx.today);
    const before = await stillParties(tx, standing, await commentersOf(tx, milestoneId));
    await insertComment(tx, { milestoneId, authorId, words, at: ctx.now });
    const { name: startup } = await startupRecord(tx, startupId);
    const page = `${ctx.publicUrl}/startups/${slug}/jalons/${milestoneId}`;
    const mail = commentMail({ startup, title: milestone.title, by, words }, page);
    for (const accountId of new Set([...around, ...before])) {
      if (accountId !== authorId) notify({ accountId, ...mail });
    }
    // Without the words: they may hold contact details, which the journal never does.
    record({
      act: 'milestone.commented',
      subject: { kind: 'milestone', id: milestoneId },
      startupId,
    });
    return done(milestoneId);
  });
}

/** Whoever has left the startup since reads its comments no more. */
async function stillParties(
  reader: Reader,
  standing: Standing,
  accountIds: readonly number[],
): Promise<readonly number[]> {
  const kept: number[] = [];
  for (const id of accountIds) {
    if (isParty(await accountOf(reader, id), standing)) kept.push(id);
  }
  return kept;
}
