import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { WORKER_SLACK } from '~/domain/frictions/similar';
import { countLexemes } from '~/services/frictions/countLexemes.server';
import { startLoop } from './loop';
import type { House } from './open';

/** Looking whether a count is due costs next to nothing; the count itself is rare. */
const PAUSE_MS = 10_000;

/** Keeps the count of words that similar frictions are ranked by, until it is told to stop. */
export function startWordCounter(house: House, log: Logger): () => Promise<void> {
  return startLoop(log, 'the words could not be counted', PAUSE_MS, () =>
    countLexemes(house.database.db, readClock(), WORKER_SLACK),
  );
}
