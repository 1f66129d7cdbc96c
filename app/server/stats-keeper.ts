import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { fetchStats } from '~/adapters/stats-reader.server';
import { readDueStats } from '~/services/milestones/readDueStats.server';
import { startLoop } from './loop';
import type { House } from './open';

/** A figure is read once a day; somebody who asks for it now waits a moment. */
const PAUSE_MS = 20_000;

/** Reads the services' statistics, each once a day, until it is told to stop. */
export function startStatsKeeper(house: House, log: Logger): () => Promise<void> {
  return startLoop(log, 'statistics could not be read', PAUSE_MS, (stopping) =>
    readDueStats({
      db: house.database.db,
      clock: readClock,
      fetchStats: (url) => fetchStats(url),
      stopping,
    }),
  );
}
