import { lockReuse, moveReuse, teamOf } from 'db/repositories/resources-reuse';
import { settleReuseRefusal, type ReuseRefusal } from '~/domain/resources/reuse';
import { maySettleReuse } from '~/domain/resources/reuse-permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { reuseSettledNotice } from '~/wording/resources-reuse-mail';

export interface ReuseAnswer {
  readonly slug: string;
  readonly reuseId: number;
  /** Why it is refused; null when it is confirmed. */
  readonly refusalReason: string | null;
}

/** The producer, or staff, confirm a declared reuse or refuse it with a reason; whoever declared it is told. */
export async function settleReuse(
  ctx: Context,
  answer: ReuseAnswer,
): Promise<Result<number, SharedRefusal | ReuseRefusal>> {
  return act<number, SharedRefusal | ReuseRefusal>(ctx, async ({ tx, record, notify }) => {
    const { actor } = ctx;
    const reuse = await lockReuse(tx, answer.slug, answer.reuseId);
    if (reuse === null) return refuse('not-found');
    const teamIds = await teamOf(tx, reuse.startupId, ctx.today);
    if (actor === null || !maySettleReuse(actor, { ...reuse, teamIds })) return refuse('forbidden');
    const { refusalReason } = answer;
    const state = refusalReason === null ? 'confirmed' : 'refused';
    const late = settleReuseRefusal(reuse.state, state);
    if (late) return late;
    await moveReuse(tx, reuse.id, {
      ...{ state, settledById: actor.id, settledAt: ctx.now },
      ...(refusalReason === null ? {} : { refusalReason }),
    });
    record({
      act: reuse.startupId === null ? `reuse.${state}` : `startup.reuse-${state}`,
      subject: { kind: 'resource_reuse', id: reuse.id },
      ...(reuse.startupId === null ? {} : { startupId: reuse.startupId }),
      after: { resourceId: reuse.resourceId, organisationId: reuse.organisationId },
      ...(refusalReason === null ? {} : { reason: refusalReason }),
    });
    notify({
      accountId: reuse.declaredById,
      ...reuseSettledNotice({
        name: reuse.resourceName,
        slug: reuse.resourceSlug,
        publicUrl: ctx.publicUrl,
        reuser: reuse.reuserName,
        refusalReason,
      }),
    });
    return done(reuse.id);
  });
}
