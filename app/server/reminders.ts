import { randomUUID } from 'node:crypto';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { dayInParis } from '~/domain/shared/day';
import { newToken } from '~/http/session.server';
import { remindBudgets } from '~/services/budget/remindBudgets.server';
import { remindOpinions } from '~/services/frictions/remindOpinions.server';
import { remindFollowUps } from '~/services/handover/remindFollowUps.server';
import { renewAgreements } from '~/services/handover/renewAgreements.server';
import { remindOfWeek } from '~/services/notifications/remindOfWeek.server';
import { remindConsultations } from '~/services/programme/remindConsultations.server';
import { freezeDossiers } from '~/services/reviews/freezeDossiers.server';
import { remindReviews } from '~/services/reviews/remindReviews.server';
import type { Context } from '~/services/shared/context.server';
import { remindTeams } from '~/services/startups/remindTeams.server';
import { remindPostMortems } from '~/services/startups/remindPostMortems.server';
import { startLoop } from './loop';
import type { House } from './open';

/** A reminder is due on a day: a few minutes more or less do not matter. */
const PAUSE_MS = 5 * 60_000;

/** Each queues what is due in its room, once however many processes ask, and answers how many. */
const ROUNDS: readonly ((ctx: Context) => Promise<number>)[] = [
  remindOpinions,
  freezeDossiers,
  remindReviews,
  remindTeams,
  remindBudgets,
  renewAgreements,
  remindFollowUps,
  remindPostMortems,
  remindConsultations,
  remindOfWeek,
];

/** Queues the reminders that are due until it is told to stop; they leave with the outbox, and wait there in a demonstration. */
export function startReminders(
  house: House,
  publicUrl: () => string,
  log: Logger,
): () => Promise<void> {
  return startLoop(log, 'reminders could not be queued', PAUSE_MS, async (stopping) => {
    for (const remind of ROUNDS) {
      if (stopping.aborted) return;
      try {
        await remind(contextNow(house, publicUrl()));
      } catch (error) {
        // One room's trouble keeps no other room's reminders back.
        log.error({ err: error }, `${remind.name} failed`);
      }
    }
  });
}

function contextNow(house: House, publicUrl: string): Context {
  const now = readClock();
  return {
    db: house.database.db,
    actor: null,
    now,
    today: dayInParis(now),
    requestId: randomUUID(),
    publicUrl,
    mintToken: () => newToken(house.sessionSecret),
  };
}
