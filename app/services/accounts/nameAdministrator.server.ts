import { addRole } from 'db/repositories/accounts';
import { done } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { findOrCreateAccount } from './findOrCreateAccount.server';

/** Makes an address an administrator, with an account if it has none: how an instance gets its first one (command line only). */
export async function nameAdministrator(ctx: Context, email: string): Promise<void> {
  await act(ctx, async (acting) => {
    const id = await findOrCreateAccount(ctx, acting, {
      email,
      name: email.split('@')[0] ?? email,
    });
    await addRole(acting.tx, id, 'admin');
    acting.record({
      act: 'account.roles-changed',
      subject: { kind: 'account', id },
      after: { added: 'admin' },
      reason: 'npm run admin',
    });
    return done(null);
  });
}
