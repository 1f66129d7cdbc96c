import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { workBulkJob } from '~/services/frictions/workBulkJob.server';
import { startLoop } from './loop';
import type { House } from './open';

/** Short enough that a lot seems to begin at once. */
const PAUSE_MS = 500;

/** Works the lots of the triage workbench until it is told to stop; stopping waits for the line under way. */
export function startBulkWorker(
  house: House,
  publicUrl: () => string,
  log: Logger,
): () => Promise<void> {
  const onFailure = (error: unknown): void => log.error({ err: error }, 'a line of a lot failed');
  return startLoop(log, 'a lot could not be worked', PAUSE_MS, (stopping) =>
    workBulkJob({ db: house.database.db, clock: readClock, publicUrl, onFailure, stopping }),
  );
}
