import { done, refuse, type Result } from '../shared/result';

/** The two sides of the network's spending grid. */
export const GRID_AXES = ['activity', 'resource'] as const;
export type GridAxis = (typeof GRID_AXES)[number];

/** A line of the grid: what it is called may change, its code never does, since the ledger names it. */
export interface GridEntry {
  readonly id: number;
  readonly version: number;
  readonly axis: GridAxis;
  readonly code: string;
  readonly label: string;
  /** Retired: kept for what was ordered under it, not offered any more. */
  readonly retired: boolean;
}

export type GridRefusal = 'label-known' | 'last-of-axis';

/** The code of a new line: its words without accents or signs, numbered when they are taken. */
export function codeFor(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const code = plain === '' ? 'ligne' : plain;
  if (!taken.includes(code)) return code;
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => index + 2);
  return `${code}-${numbers.find((number) => !taken.includes(`${code}-${number}`)) ?? 0}`;
}

/** A name on an axis: no two lines that are offered bear the same, capitals aside. */
export function checkLabel(
  entries: readonly GridEntry[],
  label: string,
  ownId: number | null,
): Result<null, GridRefusal> {
  const same = (other: string) => other.toLowerCase() === label.toLowerCase();
  return entries.some((entry) => entry.id !== ownId && !entry.retired && same(entry.label))
    ? refuse('label-known', { field: 'label' })
    : done(null);
}

/** Retiring: an axis keeps at least one line to order under. */
export function checkRetirement(
  entries: readonly GridEntry[],
  id: number,
): Result<null, GridRefusal> {
  return entries.some((entry) => entry.id !== id && !entry.retired)
    ? done(null)
    : refuse('last-of-axis');
}
