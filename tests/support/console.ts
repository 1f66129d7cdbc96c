import { afterEach, beforeEach } from 'vitest';

interface ConsoleWatch {
  unexpected: string[];
  expected: RegExp[];
}

declare global {
  // Kept on the global so that this setup file and a test that imports it speak of the same watch.
  var relaisConsoleWatch: ConsoleWatch | undefined;
}

const watch = (globalThis.relaisConsoleWatch ??= { unexpected: [], expected: [] });
const original = console.error;

function record(...parts: unknown[]): void {
  const text = parts
    .map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part)))
    .join(' ');
  if (watch.expected.some((pattern) => pattern.test(text))) return;
  watch.unexpected.push(text);
  original(...parts);
}

/** Announces a console.error that this test provokes; every other one fails the test. */
export function expectConsoleError(pattern: RegExp): void {
  watch.expected.push(pattern);
}

beforeEach(() => {
  watch.unexpected = [];
  watch.expected = [];
  console.error = record;
});

afterEach(() => {
  console.error = original;
  const { unexpected } = watch;
  watch.unexpected = [];
  if (unexpected.length > 0) throw new Error(`unexpected console.error:\n${unexpected.join('\n')}`);
});
