import { lockReuse, saveSaving, teamOf } from 'db/repositories/resources-reuse';
import { savingRefusal, type ReuseRefusal } from '~/domain/resources/reuse';
import { mayTellSaving } from '~/domain/resources/reuse-permissions';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Whoever reuses, or staff, tell what it saves when the declaration did not know; it is told once. */
export async function tellSaving(
  ctx: Context,
  form: { readonly slug: string; readonly reuseId: number; readonly savedCents: Cents },
): Promise<Result<number, SharedRefusal | ReuseRefusal>> {
  return act<number, SharedRefusal | ReuseRefusal>(ctx, async ({ tx, record }) => {
    const reuse = await lockReuse(tx, form.slug, form.reuseId);
    if (reuse === null) return refuse('not-found');
    const teamIds = await teamOf(tx, reuse.startupId, ctx.today);
    if (!mayTellSaving(ctx.actor, { ...reuse, teamIds })) return refuse('forbidden');
    const refused = savingRefusal(reuse);
    if (refused) return refused;
    await saveSaving(tx, reuse.id, form.savedCents);
    record({
      act: reuse.startupId === null ? 'reuse.saving-told' : 'startup.reuse-saving-told',
      subject: { kind: 'resource_reuse', id: reuse.id },
      ...(reuse.startupId === null ? {} : { startupId: reuse.startupId }),
      before: { savedCents: null },
      after: { resourceId: reuse.resourceId, savedCents: form.savedCents },
    });
    return done(reuse.id);
  });
}
