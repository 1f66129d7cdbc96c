import { linkOf } from 'db/repositories/accounts-sessions';
import { linkState, type LinkState } from '~/domain/accounts/magic-link';
import type { Context } from '../shared/context.server';

/** What a link is worth now, and where it leads, without using it up: a mail scanner may open it first. */
export async function readMagicLink(
  ctx: Context,
  tokenHash: string | null,
): Promise<{ readonly state: LinkState; readonly returnTo: string | null }> {
  const link = tokenHash === null ? null : await linkOf(ctx.db, tokenHash);
  return { state: linkState(link, ctx.now), returnTo: link?.returnTo ?? null };
}
