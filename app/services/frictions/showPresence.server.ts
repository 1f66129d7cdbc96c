import { findFriction } from 'db/repositories/frictions';
import { notePresence, presentOn } from 'db/repositories/frictions-workbench';
import { mayTriage } from '~/domain/frictions/permissions';
import { forgottenBefore, presentSince } from '~/domain/frictions/presence';
import type { Context } from '~/services/shared/context.server';

/** Says that the person has a file open, and answers who else has; null for whoever may not triage it. Not an act: nothing is journalled, and it is soon forgotten. */
export async function showPresence(
  { db, actor, now }: Context,
  id: number,
): Promise<readonly string[] | null> {
  const friction = await findFriction(db, id);
  if (friction === null || actor === null || !mayTriage(actor, friction)) return null;
  const sign = { frictionId: id, accountId: actor.id, seenAt: now };
  await notePresence(db, sign, forgottenBefore(now));
  return presentOn(db, id, actor.id, presentSince(now));
}
