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

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'CONNECT_TIMEOUT') {
    return 'the PostgreSQL server of DATABASE_URL cannot be reached.';
  }
  return error.message;
}
