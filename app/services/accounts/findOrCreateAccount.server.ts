import { accountByEmail, insertAccount } from 'db/repositories/accounts';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/**
 * Step of an act: the number of the account of that address (any case), a new one without organisation when nobody
 * has it yet. The name given serves a new account only.
 */
export async function findOrCreateAccount(
  ctx: Context,
  acting: Acting,
  person: { readonly email: string; readonly name: string },
): Promise<number> {
  const email = person.email.toLowerCase();
  const known = await accountByEmail(acting.tx, email);
  if (known) return known.id;
  const created = await insertAccount(acting.tx, { email, name: person.name, at: ctx.now });
  if (created !== null) {
    acting.record({ act: 'account.created', subject: { kind: 'account', id: created } });
    return created;
  }
  // Another act created it between the two statements and has committed.
  const other = await accountByEmail(acting.tx, email);
  if (!other) throw new Error('an address is taken by an account that cannot be read');
  return other.id;
}
