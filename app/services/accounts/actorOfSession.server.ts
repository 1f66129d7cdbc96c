import type { Db } from 'db/client';
import { actorBySession } from 'db/repositories/accounts-sessions';
import type { Actor } from '~/domain/accounts/account';

/** Who is asking, by what the database knows their session by; null when it has ended. Called once per request. */
export function actorOfSession(db: Db, tokenHash: string, now: Date): Promise<Actor | null> {
  return actorBySession(db, tokenHash, now);
}
