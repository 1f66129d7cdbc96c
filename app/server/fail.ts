/** Runs a command; what stops it is said in one sentence, never as a stack trace, and the exit code is 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`Relais: ${sentenceOf(error)}\n`);
    process.exitCode = 1;
    // An embedded database that failed to open may leave timers behind.
    setTimeout(() => process.exit(1), 500).unref();
  }
}

/** Tells the operator what goes on while a command takes its time. */
export function tell(sentence: string): void {
  process.stdout.write(`Relais: ${sentence}\n`);
}

const OUT_OF_REACH = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  // The server is starting or stopping.
  '57P01',
  '57P03',
]);

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What wraps a refusal of the database repeats the statement; the refusal itself is the sentence.
  if (error.cause instanceof Error) return sentenceOf(error.cause);
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && OUT_OF_REACH.has(code))
    return 'the PostgreSQL server of DATABASE_URL cannot be reached.';
  return error.message;
}
