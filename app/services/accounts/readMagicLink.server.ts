import { linkOf } from 'db/repositories/accounts-sessions';
import { linkState, type LinkState } from '~/domain/accounts/magic-link';
import type { Context } from '../shared/context.server';

/** What a link is worth now, without using it up: a mail scanner may open it first. */
export async function readMagicLink(ctx: Context, tokenHash: string | null): Promise<LinkState> {
  return linkState(tokenHash === null ? null : await linkOf(ctx.db, tokenHash), ctx.now);
}
