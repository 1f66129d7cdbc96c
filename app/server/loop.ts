import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '~/adapters/logger.server';

/** Work that comes again and again, until it is told to stop. */
export interface Loop {
  /** Begins the next round at once; heard during a round, after it. */
  readonly wake: () => void;
  /** Waits for the round under way. */
  readonly stop: () => Promise<void>;
}

/** Repeats a round, with a pause between; a failed round is logged and tried again. */
export function loopOf(
  log: Logger,
  failure: string,
  pauseMs: number,
  round: (stopping: AbortSignal) => Promise<unknown>,
): Loop {
  const stopping = new AbortController();
  let nap = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      nap = new AbortController();
      try {
        await round(stopping.signal);
      } catch (error) {
        log.error({ err: error }, failure);
      }
      await pause(pauseMs, null, { signal: nap.signal }).catch(() => null);
    }
  })();
  return {
    wake: () => nap.abort(),
    stop: async () => {
      stopping.abort();
      nap.abort();
      await running;
    },
  };
}

/** The same where nothing wakes it: answers how to stop. */
export function startLoop(...how: Parameters<typeof loopOf>): () => Promise<void> {
  return loopOf(...how).stop;
}
