import { quarantineUnscanned } from 'db/repositories/files';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { collectOrphans } from '~/services/files/collectOrphans.server';
import { scanDueFiles } from '~/services/files/scanDueFiles.server';
import { startLoop } from './loop';
import type { House } from './open';

const SCAN_PAUSE_MS = 2_000;
/** Orphans are rare and cost nothing but room. */
const COLLECTION_PAUSE_MS = 6 * 3_600_000;

/**
 * Looks after uploaded files until it is told to stop: scans those in quarantine, and collects the objects that no row
 * names. With a scanner, files that none has seen go into quarantine before the first page is served.
 */
export async function startFileKeeper(
  { database, storage, scanner }: House,
  publicUrl: () => string,
  log: Logger,
): Promise<() => Promise<void>> {
  const { db } = database;
  const stops = [
    startLoop(
      log,
      'orphaned files could not be collected',
      COLLECTION_PAUSE_MS,
      async (stopping) => {
        const isStopping = () => stopping.aborted;
        const { orphans, removed } = await collectOrphans(db, storage, readClock(), isStopping);
        if (removed > 0) log.info({ removed }, 'orphaned files were collected');
        if (removed < orphans) log.warn({ orphans, removed }, 'files that no row names were left');
      },
    ),
  ];
  if (scanner !== null) {
    const waiting = await quarantineUnscanned(db, readClock());
    if (waiting > 0) log.info({ waiting }, 'files wait for the scanner');
    stops.push(
      startLoop(log, 'files in quarantine could not be worked', SCAN_PAUSE_MS, () =>
        scanDueFiles({ db, storage, scanner, clock: readClock, publicUrl: publicUrl(), log }),
      ),
    );
  }
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
