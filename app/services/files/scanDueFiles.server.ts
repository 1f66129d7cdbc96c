import type { Db } from 'db/client';
import {
  leaseScan,
  markClean,
  markRefused,
  putBackScan,
  type FileToScan,
} from 'db/repositories/files';
import type { Logger } from '~/adapters/logger.server';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { nextScan, PATIENCE_OF_ROUND_MS, scanLeaseEnd, type Scanner } from '~/domain/files/scan';
import { dayInParis } from '~/domain/shared/day';
import { done } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import { infectedNotice } from '~/wording/files';
import { forgetBytes } from './forgetBytes.server';

/** A round is short, so that a process told to stop stops soon. */
const FILES_PER_ROUND = 20;

/** What a round of scanning needs. */
export interface ScanRound {
  readonly db: Db;
  readonly storage: ObjectStorage;
  readonly scanner: Scanner;
  readonly clock: () => Date;
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * Scans the files in quarantine that are due and answers how many got their verdict. Each is leased by itself, so that
 * several processes share the work. A scanner that gives no verdict ends the round, and the file is tried again later,
 * for as long as it takes.
 */
export async function scanDueFiles(round: ScanRound): Promise<number> {
  const { db, clock } = round;
  let judged = 0;
  while (judged < FILES_PER_ROUND) {
    const now = clock();
    const file = await leaseScan(db, { now, until: scanLeaseEnd(now) });
    if (file === null || !(await scanOne(round, file))) break;
    judged += 1;
  }
  return judged;
}

async function scanOne(round: ScanRound, file: FileToScan): Promise<boolean> {
  const { db, storage, scanner, clock, log } = round;
  const bytes = await storage.get(file.id);
  const verdict =
    bytes === null
      ? ({ kind: 'unavailable', reason: 'its bytes are missing from the storage' } as const)
      : await scanner.scan(bytes, PATIENCE_OF_ROUND_MS);
  switch (verdict.kind) {
    case 'clean':
      await markClean(db, file.id);
      return true;
    case 'infected':
      await refuseFile(round, file, verdict.threat);
      return true;
    case 'unavailable': {
      log.warn({ file: file.id, reason: verdict.reason }, 'a file could not be scanned');
      const failures = file.scanFailures + 1;
      await putBackScan(db, file.id, { failures, dueAt: nextScan(failures, clock()) });
      return false;
    }
  }
}

/** The row stays, so that people see what became of their file; the bytes go. */
async function refuseFile(round: ScanRound, file: FileToScan, threat: string): Promise<void> {
  const { db, storage, clock, publicUrl } = round;
  const { id, frictionId, startupId } = file;
  const now = clock();
  const ctx = { db, actor: null, now, today: dayInParis(now), requestId: `scan-${id}`, publicUrl };
  await act<null, never>(ctx, async ({ tx, record, notify }) => {
    // Removed while it was scanned: nobody waits for it any more.
    if (!(await markRefused(tx, id, threat))) return done(null);
    record(
      frictionId === null
        ? {
            act: 'startup.file-refused',
            subject: { kind: 'startup', id: startupId ?? 0 },
            startupId: startupId ?? 0,
            after: { fileId: id },
            reason: threat,
          }
        : {
            act: 'friction.file-refused',
            subject: { kind: 'friction', id: frictionId },
            frictionId,
            after: { fileId: id },
            reason: threat,
          },
    );
    notify({ accountId: file.uploadedById, ...infectedNotice({ ...file, threat, publicUrl }) });
    return done(null);
  });
  await forgetBytes(storage, id);
}
