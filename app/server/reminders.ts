import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { dayInParis } from '~/domain/shared/day';
import { remindOpinions } from '~/services/frictions/remindOpinions.server';
import type { House } from './open';

/** A reminder is due on a day: a few minutes more or less do not matter. */
const PAUSE_MS = 5 * 60_000;

/** Queues the reminders that are due until it is told to stop; they leave with the outbox, and wait there in a demonstration. */
export function startReminders(
  house: House,
  publicUrl: () => string,
  log: Logger,
): () => Promise<void> {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const now = readClock();
      try {
        await remindOpinions({
          db: house.database.db,
          actor: null,
          now,
          today: dayInParis(now),
          requestId: randomUUID(),
          publicUrl: publicUrl(),
        });
      } catch (error) {
        log.error(
          { reason: error instanceof Error ? error.message : 'unknown' },
          'reminders could not be queued',
        );
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
