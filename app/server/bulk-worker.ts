import { LOTS_CHANNEL } from 'db/repositories/frictions-bulk';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { workBulkJob } from '~/services/frictions/workBulkJob.server';
import { loopOf } from './loop';
import type { House } from './open';

/** A lot calls when it begins; this finds what a lost process left, or a call that a lost connection did not hear. */
const PAUSE_MS = 10_000;

/** Works the lots of the triage workbench until it is told to stop; stopping waits for the line under way. */
export function startBulkWorker(
  house: House,
  publicUrl: () => string,
  log: Logger,
): () => Promise<void> {
  const { db } = house.database;
  const onFailure = (error: unknown): void => log.error({ err: error }, 'a line of a lot failed');
  const { wake, stop } = loopOf(log, 'a lot could not be worked', PAUSE_MS, async (stopping) => {
    const shop = { db, clock: readClock, publicUrl, onFailure, stopping };
    while (!stopping.aborted && (await workBulkJob(shop)));
  });
  const listening = house.database.listen(LOTS_CHANNEL, wake).catch((error: unknown) => {
    log.error({ err: error }, 'lots are not heard of at once');
    return () => Promise.resolve();
  });
  return async () => {
    await stop();
    const unlisten = await listening;
    // A database that is away has forgotten who listened.
    await unlisten().catch(() => undefined);
  };
}
