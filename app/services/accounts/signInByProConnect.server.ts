import type { Identity } from '~/domain/accounts/identity';
import { nameFromEmail } from '~/domain/accounts/naming';
import { done, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { findOrCreateAccount } from './findOrCreateAccount.server';
import { openSession, type SignIn } from './openSession.server';

/** Opens the session of whom ProConnect vouches for: the account of that address, a new one when nobody has it yet. */
export function signInByProConnect(
  ctx: Context,
  { email, name }: Identity,
  signIn: SignIn,
): Promise<Result<null, never>> {
  return act<null, never>(ctx, async (acting) => {
    const person = { email, name: name === '' ? nameFromEmail(email) : name };
    await openSession(ctx, acting, await findOrCreateAccount(ctx, acting, person), signIn);
    return done(null);
  });
}
