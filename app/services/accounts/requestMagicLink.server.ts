import {
  deleteLinksBefore,
  insertLink,
  linksAskedSince,
  lockAddress,
} from 'db/repositories/accounts-sessions';
import { accountByEmail } from 'db/repositories/accounts';
import {
  countedSince,
  linkEnd,
  LINKS_PER_ADDRESS,
  secondsToWait,
} from '~/domain/accounts/magic-link';
import { done, refuse, type Result } from '~/domain/shared/result';
import { linkMail } from '~/wording/accounts-mail';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

interface AskedLink {
  /** Lower case. */
  readonly email: string;
  /** A place inside the site to go to once signed in. */
  readonly returnTo: string | null;
  readonly token: string;
  readonly tokenHash: string;
}

/**
 * Sends a link to sign in by, alike for known and unknown addresses; at most five an hour for one address
 * (`too-many`, with the seconds to wait).
 */
export function requestMagicLink(
  ctx: Context,
  asked: AskedLink,
): Promise<Result<null, 'too-many'>> {
  return act<null, 'too-many'>(ctx, async ({ tx, notify }) => {
    const { email, returnTo, token, tokenHash } = asked;
    await lockAddress(tx, email);
    const since = countedSince(ctx.now);
    const earlier = await linksAskedSince(tx, email, since);
    const seconds = secondsToWait(earlier, ctx.now, LINKS_PER_ADDRESS);
    if (seconds > 0) return refuse('too-many', { facts: { seconds } });
    await deleteLinksBefore(tx, since);
    await insertLink(tx, {
      tokenHash,
      email,
      returnTo,
      createdAt: ctx.now,
      expiresAt: linkEnd(ctx.now),
    });
    const known = await accountByEmail(tx, email);
    const mail = linkMail(`${ctx.publicUrl}/connexion/lien?jeton=${token}`);
    // With its address in both cases, so that no look-up tells a known one.
    notify({ accountId: known?.id ?? null, address: email, ...mail });
    return done(null);
  });
}
