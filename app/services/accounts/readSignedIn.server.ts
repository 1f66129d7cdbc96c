import type { Db } from 'db/client';
import { signedInBySession, type SignedIn } from 'db/repositories/accounts-sessions';

/**
 * Who is asking, by what the database knows their session by, and the pages of their own to which their menu leads (a
 * sponsor's desk, their organisation's budget calendar); null when it has ended. Called once per request.
 */
export function readSignedIn(db: Db, tokenHash: string, now: Date): Promise<SignedIn | null> {
  return signedInBySession(db, tokenHash, now);
}
