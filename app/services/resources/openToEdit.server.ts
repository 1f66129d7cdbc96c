import type { Tx } from 'db/client';
import { lockResource, type ResourceRow } from 'db/repositories/resources';
import { mayEditResource } from '~/domain/resources/permissions';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '../shared/context.server';

/** Step of an act on a resource: holds it for staff and its producer's agents, and for nobody else. */
export async function openToEdit(
  tx: Tx,
  ctx: Context,
  slug: string,
): Promise<Result<ResourceRow, 'not-found' | 'forbidden'>> {
  const row = await lockResource(tx, slug);
  if (row === null) return refuse('not-found');
  return mayEditResource(ctx.actor, row) ? done(row) : refuse('forbidden');
}
