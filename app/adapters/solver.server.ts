import type { HighsSolution, LegacyHighs } from 'highs';
import type { BinaryProgram, Solved } from '~/domain/frictions/portfolio';

/** The longest that one calculation may hold the process. */
const LONGEST_SECONDS = 4;
/** Gains are whole numbers: a choice less than one away from the bound is the best one. */
const LESS_THAN_ONE = 0.99;
const CHOSEN = 0.5;

let loading: Promise<LegacyHighs> | null = null;

/** Solves a program of yes-or-no variables exactly with HiGHS (WASM, in the process), within four seconds. */
export async function solveBinary(program: BinaryProgram): Promise<Solved> {
  if (program.gains.length === 0) {
    return program.rows.every(({ atMost }) => atMost >= 0)
      ? { chosen: [], proven: true }
      : 'infeasible';
  }
  loading ??= import('highs').then(({ default: load }) => load());
  const highs = await loading;
  const solution = highs.solve(asText(program), {
    mip_rel_gap: 0,
    mip_abs_gap: LESS_THAN_ONE,
    time_limit: LONGEST_SECONDS,
    output_flag: false,
  });
  return read(solution, program.gains.length);
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
