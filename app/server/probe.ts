import { setTimeout as wait } from 'node:timers/promises';
import { isReady, type Db } from 'db/client';
import { readClock } from '~/adapters/clock.server';

/** A database that takes longer to say that it is there is no use to a page. */
const PATIENCE_MS = 3_000;
/** How long one « I am here » is believed. */
const BELIEVED_MS = 1_000;

/** Asks the database whether it is there, and never waits for its answer without end. */
export interface Probe {
  answersNow(): Promise<boolean>;
  /** Believes an answer of the last second. */
  answeredLately(): Promise<boolean>;
}

/** The probe of one database; many askers share one question, so that a database that hangs is not asked ever more. */
export function probeOf(db: Db): Probe {
  let believedUntil = 0;
  let asking: Promise<boolean> | null = null;
  const answersNow = async (): Promise<boolean> => {
    asking ??= isReady(db).finally(() => (asking = null));
    const answers = await Promise.race([asking, wait(PATIENCE_MS, false, { ref: false })]);
    believedUntil = answers ? readClock().getTime() + BELIEVED_MS : 0;
    return answers;
  };
  return {
    answersNow,
    answeredLately: () =>
      readClock().getTime() < believedUntil ? Promise.resolve(true) : answersNow(),
  };
}
