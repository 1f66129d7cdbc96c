import { latestHandover, type HandoverRecord } from 'db/repositories/handover';
import { standingOfSlug } from 'db/repositories/standing';
import type { Actor } from '~/domain/accounts/account';
import type { Party } from '~/domain/handover/handover';
import { maySignFor } from '~/domain/handover/permissions';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Whether the person stands where that party's signature is given, before anything is drawn, sent or counted. */
export async function standsToSign(
  { db, actor, today }: Context,
  slug: string,
  party: Party,
): Promise<Result<{ actor: Actor; handover: HandoverRecord }, 'not-found' | 'forbidden'>> {
  const standing = await standingOfSlug(db, slug, today);
  const handover = standing && (await latestHandover(db, standing.startupId));
  if (!standing || !handover) return refuse('not-found');
  if (!actor || !maySignFor(actor, standing, handover.receiverId, party)) {
    return refuse('forbidden');
  }
  return done({ actor, handover });
}
