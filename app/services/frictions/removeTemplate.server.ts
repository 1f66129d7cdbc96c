import { deleteTemplate, lockTemplate } from 'db/repositories/frictions-templates';
import { mayManageTemplates } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Removes an answer template; what was sent with it stays as it was sent. */
export async function removeTemplate(
  ctx: Context,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Result<{ id: number }, SharedRefusal>> {
  return act<{ id: number }, SharedRefusal>(ctx, async ({ tx, record }) => {
    if (!mayManageTemplates(ctx.actor)) return refuse('not-found');
    const template = await lockTemplate(tx, id);
    if (template === null) return refuse('not-found');
    if (template.version !== version) {
      const { title, words } = template;
      return refuse('conflict', { facts: { title, words } });
    }
    await deleteTemplate(tx, id);
    record({ act: 'template.removed', subject: { kind: 'template', id } });
    return done({ id });
  });
}
