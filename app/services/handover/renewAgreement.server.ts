import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { drawAgreement, type Drawn } from './drawAgreement.server';
import { lockHandover } from './lockHandover.server';

/**
 * Draws the agreement of an accepted handover anew when what it says has changed, in an act of its own: it stands even
 * when the act that noticed it is refused. Refused (`not-accepted`) for a handover that is not to be signed.
 */
export async function renewAgreement(
  ctx: Context,
  slug: string,
): Promise<Result<Drawn, 'not-accepted'>> {
  const own = ofPlatform(ctx);
  return act<Drawn, 'not-accepted'>(own, async (acting) => {
    const locked = await lockHandover(own, acting.tx, slug);
    if (locked?.handover.state !== 'accepted') return refuse('not-accepted');
    return done(await drawAgreement(own, acting, locked.standing.startupId, locked.handover));
  });
}

/** The platform's own context: nobody draws a document by looking at it, and the form's fingerprint belongs to the act that it asks for. */
function ofPlatform({ db, now, today, requestId, publicUrl }: Context): Context {
  return { db, actor: null, now, today, requestId, publicUrl };
}
