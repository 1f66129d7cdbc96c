import { insertHandover, latestHandover } from 'db/repositories/handover';
import { threadOf } from 'db/repositories/reviews';
import { lockStanding } from 'db/repositories/standing';
import { mayGive } from '~/domain/handover/permissions';
import { checkPreparation, type HandoverRefusal } from '~/domain/handover/rules';
import { isRunning } from '~/domain/handover/transitions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { tellAround } from '~/services/reviews/tellAround.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { handoverNotice } from '~/wording/handover';
import { checklistFor } from './checklistFor.server';

/** Begins the handover of a startup in consolidation to its owner, with the checklist of the template. Answers its id. */
export async function prepareHandover(
  ctx: Context,
  slug: string,
): Promise<Result<number, HandoverRefusal | SharedRefusal>> {
  return act<number, HandoverRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!mayGive(ctx.actor, standing)) return refuse('forbidden');
    const { startupId, phase, ownerId } = standing;
    const latest = await latestHandover(tx, startupId);
    const hasRunning = latest !== null && isRunning(latest.state);
    const verdict = checkPreparation(phase, ownerId, hasRunning);
    if (!verdict.ok) return verdict;
    if (ownerId === null) return refuse('owner-missing');

    const { version: templateVersion, items } = await checklistFor(tx, startupId);
    const begun = { startupId, receiverId: ownerId, createdAt: ctx.now, templateVersion };
    const id = await insertHandover(tx, begun, items);
    record({
      act: 'handover.prepared',
      subject: { kind: 'handover', id },
      ...(await threadOf(tx, startupId)),
      after: { receiverId: ownerId, template: templateVersion, items: items.length },
    });
    await tellAround(ctx, acting, startupId, (about) => handoverNotice('prepared', about));
    return done(id);
  });
}
