import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HighsSolution, LegacyHighsOptions } from 'highs';
import type { BinaryProgram, Solved } from '~/domain/frictions/portfolio';

/** The longest that one calculation may take; past the grace, its thread is no longer waited for. */
const LONGEST_SECONDS = 4;
const GRACE_SECONDS = 3;
/** Gains are whole numbers: a choice less than one away from the bound is the best one. */
const LESS_THAN_ONE = 0.99;
const CHOSEN = 0.5;
/** Named from the house's root: the built pages, which hold this file, stand elsewhere. */
const THREAD = 'app/adapters/solver-thread.mjs';

/** A program in the LP format, and how it is to be solved. */
interface Question {
  readonly text: string;
  readonly options: LegacyHighsOptions;
}

let thread: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Solves a program of yes-or-no variables exactly with HiGHS (WASM), in a thread of its own and one at a time, within
 * seconds: a thread that dies or never answers comes to « out of time », and the next program gets a new one.
 */
export async function solveBinary(program: BinaryProgram): Promise<Solved> {
  if (program.gains.length === 0) {
    return program.rows.every(({ atMost }) => atMost >= 0)
      ? { chosen: [], proven: true }
      : 'infeasible';
  }
  const options = {
    mip_rel_gap: 0,
    mip_abs_gap: LESS_THAN_ONE,
    time_limit: LONGEST_SECONDS,
    output_flag: false,
  };
  const answer = turn.then(() => ask({ text: asText(program), options }));
  turn = answer;
  const solution = await answer;
  return solution === null ? 'out-of-time' : read(solution, program.gains.length);
}

/** The thread's answer; null when it died or took too long. */
function ask(question: Question): Promise<HighsSolution | null> {
  const asked = (thread ??= new Worker(path.resolve(THREAD)));
  return new Promise((resolve) => {
    const settle = (answer: HighsSolution | null): void => {
      clearTimeout(patience);
      asked.off('message', settle).off('error', lose).off('exit', lose);
      // A process that has nothing else to do ends.
      asked.unref();
      if (answer === null) {
        thread = null;
        void asked.terminate();
      }
      resolve(answer);
    };
    const lose = (): void => settle(null);
    const patience = setTimeout(lose, (LONGEST_SECONDS + GRACE_SECONDS) * 1_000);
    asked.on('message', settle).on('error', lose).on('exit', lose);
    asked.ref();
    asked.postMessage(question);
  });
}

function read(solution: HighsSolution, count: number): Solved {
  if (solution.Status === 'Infeasible') return 'infeasible';
  const chosen = Array.from({ length: count }, (_, index) => {
    const column = solution.Columns[`x${index}`];
    return column !== undefined && 'Primal' in column && column.Primal > CHOSEN;
  });
  if (solution.Status === 'Optimal') return { chosen, proven: true };
  return solution.Status === 'Time limit reached' && chosen.includes(true)
    ? { chosen, proven: false }
    : 'out-of-time';
}

/** The program in the LP format that HiGHS reads. */
function asText({ gains, rows }: BinaryProgram): string {
  const names = gains.map((_, index) => `x${index}`);
  const lines = rows
    .map(inSmallNumbers)
    .map(({ coefficients, atMost }, index) => ` c${index}: ${terms(coefficients)} <= ${atMost}`);
  // A row that binds nothing, for a program that has none.
  const bounded = lines.length > 0 ? lines : [` c0: x0 <= 1`];
  return [
    'Maximize',
    ` value: ${terms(gains)}`,
    'Subject To',
    ...bounded,
    'Binary',
    ...names.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}

type Row = BinaryProgram['rows'][number];

/** The same row in its smallest whole numbers: sums in cents would cost the solver its precision and its time. */
function inSmallNumbers({ coefficients, atMost }: Row): Row {
  const divisor = coefficients.reduce((common, each) => greatestCommon(common, Math.abs(each)), 0);
  return divisor <= 1
    ? { coefficients, atMost }
    : {
        coefficients: coefficients.map((each) => each / divisor),
        atMost: Math.floor(atMost / divisor),
      };
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other);
}

/** A line per term: HiGHS reads no line longer than some thousand characters. */
function terms(coefficients: readonly number[]): string {
  return coefficients
    .map(
      (coefficient, index) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${index}`,
    )
    .join('\n  ');
}
