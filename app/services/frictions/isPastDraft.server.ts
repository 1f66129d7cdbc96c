import { findFriction } from 'db/repositories/frictions';
import { mayRead } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';

/** Whether a friction that the person may read is no longer a draft: the pages that wrote it lead to its own then. */
export async function isPastDraft({ db, actor }: Context, id: number): Promise<boolean> {
  const friction = await findFriction(db, id);
  return friction !== null && mayRead(actor, friction) && friction.state !== 'draft';
}
