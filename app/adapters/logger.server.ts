import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** A logger of JSON lines on the standard output; what is logged holds ids, never names or addresses. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
