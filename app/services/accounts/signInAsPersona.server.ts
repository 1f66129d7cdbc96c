import { accountByPersona } from 'db/repositories/accounts';
import type { Persona } from '~/domain/accounts/persona';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { openSession, type SignIn } from './openSession.server';

/** Opens a session for somebody of the demonstration story; the caller knows that this is a demonstration. */
export function signInAsPersona(
  ctx: Context,
  persona: Persona,
  signIn: SignIn,
): Promise<Result<null, 'not-found'>> {
  return act<null, 'not-found'>(ctx, async (acting) => {
    const account = await accountByPersona(acting.tx, persona);
    if (account === null) return refuse('not-found');
    await openSession(ctx, acting, account.id, signIn);
    return done(null);
  });
}
