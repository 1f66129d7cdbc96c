import type { Db } from 'db/client';
import { leaseMessage, markSent, putBack, type LeasedMessage } from 'db/repositories/outbox-worker';
import type { Mailer } from '~/domain/outbox/mailer';
import { leaseEnd, MOST_ATTEMPTS, nextAttempt } from '~/domain/outbox/retry';

export type { Mailer } from '~/domain/outbox/mailer';

/** A round is short, so that a process told to stop stops soon. */
const MESSAGES_PER_ROUND = 50;
const LONGEST_ERROR = 300;

/**
 * Sends messages that are due and answers how many left. Each is leased by itself and sent outside of any transaction,
 * so that several processes share the work. A refused one is put back to be tried later, twelve times at most, and
 * ends the round: the server may be down for the others too.
 */
export async function sendDueMessages(db: Db, mailer: Mailer, clock: () => Date): Promise<number> {
  let sent = 0;
  while (sent < MESSAGES_PER_ROUND) {
    const now = clock();
    const lease = { now, until: leaseEnd(now), mostAttempts: MOST_ATTEMPTS };
    const message = await leaseMessage(db, lease);
    if (message === null || !(await sendOne(db, mailer, message, clock))) break;
    sent += 1;
  }
  return sent;
}

async function sendOne(
  db: Db,
  mailer: Mailer,
  message: LeasedMessage,
  clock: () => Date,
): Promise<boolean> {
  const { id, messageId, address, subject, body } = message;
  try {
    await mailer.send({ messageId, to: address, subject, body });
  } catch (error) {
    const now = clock();
    const attempts = message.attempts + 1;
    await putBack(db, id, {
      attempts,
      error: (error instanceof Error ? error.message : 'unknown').slice(0, LONGEST_ERROR),
      availableAt: nextAttempt(attempts, now) ?? now,
    });
    return false;
  }
  await markSent(db, id, clock());
  return true;
}
