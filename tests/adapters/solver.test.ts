import type * as Threads from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { solveBinary } from '~/adapters/solver.server';
import type { BinaryProgram } from '~/domain/frictions/portfolio';

/** The threads that were begun. */
const threads = vi.hoisted((): Threads.Worker[] => []);
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof Threads>();
  return {
    ...real,
    Worker: class extends real.Worker {
      constructor(...given: ConstructorParameters<typeof real.Worker>) {
        super(...given);
        threads.push(this);
      }
    },
  };
});

const EASY: BinaryProgram = { gains: [3, 2], rows: [{ coefficients: [1, 1], atMost: 1 }] };

/** A market to be split in equal halves, which solvers do not end in seconds. */
function hardProgram(): BinaryProgram {
  let seed = 7;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) % 100;
  const shares = Array.from({ length: 6 }, () => Array.from({ length: 50 }, next));
  return {
    gains: Array.from({ length: 50 }, () => 1 + next()),
    rows: shares.flatMap((coefficients) => {
      const half = Math.floor(coefficients.reduce((sum, each) => sum + each, 0) / 2);
      const opposite = coefficients.map((each) => -each);
      return [
        { coefficients, atMost: half },
        { coefficients: opposite, atMost: -half },
      ];
    }),
  };
}

it('leaves the process at its work while it solves, and ends by itself', async () => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 20);
  const solved = await solveBinary(hardProgram());
  clearInterval(timer);
  expect(solved).not.toMatchObject({ proven: true });
  expect(ticks).toBeGreaterThan(20);
});

it('gives up a program whose thread dies, and solves the next one', async () => {
  const lost = solveBinary(hardProgram());
  await vi.waitFor(() => expect(threads.at(-1)?.listenerCount('exit')).toBe(1));
  await threads.at(-1)?.terminate();
  expect(await lost).toBe('out-of-time');
  const before = threads.length;
  expect(await solveBinary(EASY)).toEqual({ chosen: [true, false], proven: true });
  expect(threads.length).toBe(before + 1);
});

it('solves programs asked at once, each for itself', async () => {
  const answers = await Promise.all([
    solveBinary(EASY),
    solveBinary({ gains: [2, 3], rows: EASY.rows }),
    solveBinary({ gains: [1], rows: [{ coefficients: [1], atMost: -1 }] }),
  ]);
  expect(answers).toEqual([
    { chosen: [true, false], proven: true },
    { chosen: [false, true], proven: true },
    'infeasible',
  ]);
});
