import { lockReuse, moveReuse, teamOf } from 'db/repositories/resources-reuse';
import { endReuseRefusal, type ReuseRefusal } from '~/domain/resources/reuse';
import { mayEndReuse } from '~/domain/resources/reuse-permissions';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Whoever reuses, or staff, say that a reuse is over since that day; it stays on record, and may be declared anew. */
export async function endReuse(
  ctx: Context,
  form: { readonly slug: string; readonly reuseId: number; readonly endedOn: Day },
): Promise<Result<number, SharedRefusal | ReuseRefusal>> {
  return act<number, SharedRefusal | ReuseRefusal>(ctx, async ({ tx, record }) => {
    const reuse = await lockReuse(tx, form.slug, form.reuseId);
    if (reuse === null) return refuse('not-found');
    const teamIds = await teamOf(tx, reuse.startupId, ctx.today);
    if (!mayEndReuse(ctx.actor, { ...reuse, teamIds })) return refuse('forbidden');
    const refused = endReuseRefusal(reuse, form.endedOn, ctx.today);
    if (refused) return refused;
    await moveReuse(tx, reuse.id, { state: 'ended', endedOn: form.endedOn });
    record({
      act: reuse.startupId === null ? 'reuse.ended' : 'startup.reuse-ended',
      subject: { kind: 'resource_reuse', id: reuse.id },
      ...(reuse.startupId === null ? {} : { startupId: reuse.startupId }),
      before: { state: reuse.state },
      after: { resourceId: reuse.resourceId, endedOn: form.endedOn },
    });
    return done(reuse.id);
  });
}
