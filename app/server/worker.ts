import { setTimeout as pause } from 'node:timers/promises';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { WORKER_SLACK } from '~/domain/frictions/similar';
import { countLexemes } from '~/services/frictions/countLexemes.server';
import type { Mailer } from '~/services/outbox/sendDueMessages.server';
import { sendDueMessages } from '~/services/outbox/sendDueMessages.server';
import type { House } from './open';

const PAUSE_MS = 2_000;

/** Sends what the outbox holds and keeps the count of words until it is told to stop; stopping waits for the message under way. */
export function startWorker(house: House, mailer: Mailer, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await sendDueMessages(house.database.db, mailer, readClock);
      } catch (error) {
        log.error({ err: error }, 'the outbox could not be worked');
      }
      try {
        await countLexemes(house.database.db, readClock(), WORKER_SLACK);
      } catch (error) {
        log.error({ err: error }, 'the words could not be counted');
      }
      // An abort ends the pause, and with it the loop.
      await pause(PAUSE_MS, null, { signal: stopping.signal }).catch(() => null);
    }
  })();
  return async () => {
    stopping.abort();
    await loop;
  };
}
