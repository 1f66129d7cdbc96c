import { accountOf } from 'db/repositories/accounts';
import { insertLink } from 'db/repositories/accounts-sessions';
import { letterLinkEnd } from '~/domain/accounts/magic-link';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/**
 * Step of an act that writes to somebody: the address of a page that signs them in first, once and for seven days.
 * Whoever holds a role (staff, administration) gets the plain address: what their session opens is worth a link of its own.
 */
export async function letterLink(
  ctx: Context,
  { tx }: Acting,
  accountId: number,
  returnTo: string,
): Promise<string> {
  const plain = `${ctx.publicUrl}${returnTo}`;
  const account = await accountOf(tx, accountId);
  if (!account?.email || account.roles.length > 0 || ctx.mintToken === undefined) return plain;
  const { token, hash } = ctx.mintToken();
  await insertLink(tx, {
    tokenHash: hash,
    email: account.email,
    returnTo,
    unasked: true,
    createdAt: ctx.now,
    expiresAt: letterLinkEnd(ctx.now),
  });
  return `${ctx.publicUrl}/connexion/lien?jeton=${token}`;
}
