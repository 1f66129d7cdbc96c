import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import type { Mailer } from '~/services/outbox/sendDueMessages.server';
import { sendDueMessages } from '~/services/outbox/sendDueMessages.server';
import type { House } from './open';

const PAUSE_MS = 2_000;

/** Sends what the outbox holds until it is told to stop; stopping waits for the message under way. */
export function startWorker(house: House, mailer: Mailer, log: Logger): () => Promise<void> {
  let stopping = false;
  let wake: () => void = () => undefined;
  const loop = (async () => {
    while (!stopping) {
      try {
        await sendDueMessages(house.database.db, mailer, readClock);
      } catch (error) {
        log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'the outbox could not be worked');
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, stopping ? 0 : PAUSE_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return async () => {
    stopping = true;
    wake();
    await loop;
  };
}
