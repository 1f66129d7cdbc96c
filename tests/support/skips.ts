import { appendFileSync } from 'node:fs';

/** Says plainly that something cannot run here, now and in the summary of `npm test`; in CI it is an error. */
export function announceSkip(what: string, reasons: readonly string[]): void {
  const sentence = `SKIPPED ${what}: ${reasons.join('; ')}`;
  if (process.env['CI'] === 'true') throw new Error(`${sentence} (in CI nothing is skipped)`);
  process.stderr.write(`${sentence}\n`);
  const summary = process.env['TEST_SKIPS_FILE'];
  if (summary !== undefined) appendFileSync(summary, `${sentence}\n`);
}
