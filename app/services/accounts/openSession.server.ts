import {
  deleteEndedSessions,
  deleteSession,
  insertSession,
} from 'db/repositories/accounts-sessions';
import { sessionEnd } from '~/domain/accounts/session';
import type { Acting } from '../shared/act.server';
import type { Context } from '../shared/context.server';

/** What a browser brings to a sign-in. */
export interface SignIn {
  /** What the database will know the new session by. */
  readonly tokenHash: string;
  /** The session this browser had: it ends, so that nobody inherits it. */
  readonly formerHash: string | null;
}

/** Step of an act: opens a session of twelve hours for an account, in place of the one this browser had. */
export async function openSession(
  ctx: Context,
  acting: Acting,
  accountId: number,
  signIn: SignIn,
): Promise<void> {
  await deleteEndedSessions(acting.tx, ctx.now);
  if (signIn.formerHash !== null) await deleteSession(acting.tx, signIn.formerHash);
  await insertSession(acting.tx, {
    tokenHash: signIn.tokenHash,
    accountId,
    createdAt: ctx.now,
    expiresAt: sessionEnd(ctx.now),
  });
  // The actor of the request is still a visitor: the person is the subject.
  acting.record({ act: 'account.signed-in', subject: { kind: 'account', id: accountId } });
}
