import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import type { Mailer } from '~/services/outbox/sendDueMessages.server';
import { sendDueMessages } from '~/services/outbox/sendDueMessages.server';
import { startLoop } from './loop';
import type { House } from './open';

const PAUSE_MS = 2_000;

/** Sends what the outbox holds until it is told to stop; stopping waits for the message under way. */
export function startWorker(house: House, mailer: Mailer, log: Logger): () => Promise<void> {
  return startLoop(log, 'the outbox could not be worked', PAUSE_MS, () =>
    sendDueMessages(house.database.db, mailer, readClock),
  );
}
