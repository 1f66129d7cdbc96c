import { randomUUID } from 'node:crypto';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { dayInParis } from '~/domain/shared/day';
import { remindOpinions } from '~/services/frictions/remindOpinions.server';
import { startLoop } from './loop';
import type { House } from './open';

/** A reminder is due on a day: a few minutes more or less do not matter. */
const PAUSE_MS = 5 * 60_000;

/** Queues the reminders that are due until it is told to stop; they leave with the outbox, and wait there in a demonstration. */
export function startReminders(
  house: House,
  publicUrl: () => string,
  log: Logger,
): () => Promise<void> {
  return startLoop(log, 'reminders could not be queued', PAUSE_MS, () => {
    const now = readClock();
    return remindOpinions({
      db: house.database.db,
      actor: null,
      now,
      today: dayInParis(now),
      requestId: randomUUID(),
      publicUrl: publicUrl(),
    });
  });
}
