import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '~/adapters/logger.server';

/** Repeats a round until it is told to stop; stopping waits for the round under way. A failed round is logged and tried again. */
export function startLoop(
  log: Logger,
  failure: string,
  pauseMs: number,
  round: (stopping: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await round(stopping.signal);
      } catch (error) {
        log.error({ err: error }, failure);
      }
      // An abort ends the pause, and with it the loop.
      await pause(pauseMs, null, { signal: stopping.signal }).catch(() => null);
    }
  })();
  return async () => {
    stopping.abort();
    await loop;
  };
}
