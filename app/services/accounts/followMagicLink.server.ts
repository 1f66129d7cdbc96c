import { consumeLink, linkOf } from 'db/repositories/accounts-sessions';
import { linkState, type LinkState } from '~/domain/accounts/magic-link';
import { nameFromEmail } from '~/domain/accounts/naming';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { findOrCreateAccount } from './findOrCreateAccount.server';
import { openSession, type SignIn } from './openSession.server';

type LinkRefusal = Exclude<LinkState, 'usable'>;

/**
 * Uses a link up and opens the session of its address's account, a new one when nobody has it yet. Of many uses at
 * once, one opens a session; the refusal says what the link was worth.
 */
export function followMagicLink(
  ctx: Context,
  linkHash: string,
  signIn: SignIn,
): Promise<Result<{ readonly returnTo: string | null }, LinkRefusal>> {
  return act<{ returnTo: string | null }, LinkRefusal>(ctx, async (acting) => {
    const link = await consumeLink(acting.tx, linkHash, ctx.now);
    if (link === null) {
      const state = linkState(await linkOf(acting.tx, linkHash), ctx.now);
      return refuse(state === 'usable' ? 'used' : state);
    }
    const { email, returnTo } = link;
    const id = await findOrCreateAccount(ctx, acting, { email, name: nameFromEmail(email) });
    await openSession(ctx, acting, id, signIn);
    return done({ returnTo });
  });
}
