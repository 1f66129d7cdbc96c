/** Durations of one act, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Times an act once per input, after a warm round that is not counted. */
export async function timed<T>(
  inputs: readonly T[],
  act: (input: T) => Promise<unknown>,
): Promise<Timing> {
  for (const input of inputs.slice(0, 10)) await act(input);
  const durations: number[] = [];
  for (const input of inputs) {
    const from = performance.now();
    await act(input);
    durations.push(performance.now() - from);
  }
  durations.sort((one, other) => one - other);
  const at = (share: number): number =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** One line of the report. */
export function report(what: string, figures: Readonly<Record<string, string>>): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`${what}: ${told.join(' · ')}\n`);
}

/** Milliseconds with one decimal. */
export function ms(duration: number): string {
  return `${duration.toFixed(1)} ms`;
}
