import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from 'db/client';
import { actedOtherwise, publicStamp, type PublicStamp } from 'db/repositories/public-stamp';
import { QUIET_ACTS } from '~/domain/audit/quiet';

/** How long an answer of the database is believed: less than the second within which a change must show. */
const BELIEVED_MS = 500;
/** A database that takes longer to answer leaves the page to be rendered, or refused, as without a cache. */
const PATIENCE_MS = 300;

/** Whether the pages kept for visitors are still what the database says, whichever process changed it. */
export interface Freshness {
  /** The generation of the pages now; null when it is unknown: nothing kept may be served. */
  generation(): number | null | Promise<number | null>;
}

/** Follows one database through its journal, asked at most every half second and only while pages are read. */
export function freshnessOf(db: Db, now: () => number): Freshness {
  let stamp: PublicStamp | null = null;
  let count = 0;
  let believedUntil = 0;
  let asking: Promise<number | null> | null = null;

  const ask = async (): Promise<number> => {
    // Believed from before the question: what is committed while it is answered counts as later.
    const asked = now();
    const next = await publicStamp(db);
    const last = stamp;
    const changed =
      last === null ||
      last.scanning !== next.scanning ||
      next.act < last.act ||
      (next.act > last.act && (await actedOtherwise(db, last, next, QUIET_ACTS)));
    if (changed) count += 1;
    stamp = next;
    believedUntil = asked + BELIEVED_MS;
    return count;
  };

  return {
    generation() {
      if (now() < believedUntil) return count;
      asking ??= ask()
        .catch(() => null)
        .finally(() => (asking = null));
      return Promise.race([asking, wait(PATIENCE_MS, null, { ref: false })]);
    },
  };
}
