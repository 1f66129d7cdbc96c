import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** SQLSTATE. */
const SQL_STATE = /^[0-9A-Z]{5}$/;
/** Data exceptions and broken constraints: their messages quote the values. */
const QUOTES_VALUES = /^2[23]/;
const MOST_OF_A_STATEMENT = 300;

/** A logger of JSON lines on the standard output; what is logged holds ids, never names or addresses. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: tellError },
  });
}

/**
 * What the log may say of an error: its kind, code and place. A failed query's own message lists its parameters, which
 * are what people typed; the statement without them says enough. One of unreadable JSON quotes what it could not read.
 */
export function tellError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { query } = error as { query?: unknown };
  const cause = error.cause instanceof Error ? error.cause : error;
  const { code, constraint, constraint_name, message } = cause as Error &
    Partial<Record<'code' | 'constraint' | 'constraint_name', string>>;
  const ofQuery = typeof query === 'string';
  const quotes =
    cause instanceof SyntaxError ||
    (code === undefined ? ofQuery && cause === error : isQuoting(code));
  return {
    kind: cause.name,
    code,
    constraint: constraint_name ?? constraint,
    message: quotes ? undefined : message,
    query: ofQuery ? query.replace(/\s+/g, ' ').slice(0, MOST_OF_A_STATEMENT) : undefined,
    at: placesOf(error.stack),
  };
}

function isQuoting(code: string): boolean {
  return SQL_STATE.test(code) && QUOTES_VALUES.test(code);
}

/** The stack without its head, which repeats the message. */
function placesOf(stack: string | undefined): readonly string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().replace(/^at /, ''));
}
