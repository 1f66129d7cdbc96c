import { insertGridEntry, lockGrid, updateGridEntry } from 'db/repositories/budget-grid';
import {
  checkLabel,
  checkRetirement,
  codeFor,
  type GridAxis,
  type GridEntry,
  type GridRefusal,
} from '~/domain/budget/grid';
import { mayKeepAccounts } from '~/domain/budget/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** What staff change in the spending grid. */
export type GridChange =
  | { readonly kind: 'add'; readonly axis: GridAxis; readonly label: string }
  | {
      readonly kind: 'rename';
      readonly id: number;
      readonly version: number;
      readonly label: string;
    }
  | { readonly kind: 'retire' | 'offer'; readonly id: number; readonly version: number };

type Refusal = GridRefusal | SharedRefusal;

/** Adds, renames, retires or offers again a line of the spending grid. What was ordered under it keeps it. Answers its id. */
export async function changeGrid(
  ctx: Context,
  change: GridChange,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async (acting) => {
    if (!mayKeepAccounts(ctx.actor)) return refuse('not-found');
    const grid = await lockGrid(acting.tx);
    if (change.kind === 'add') return add(acting, grid, change);
    const entry = grid.find(({ id }) => id === change.id);
    if (entry === undefined) return refuse('not-found');
    if (entry.version !== change.version)
      return refuse('conflict', { facts: { label: entry.label } });
    const ofAxis = grid.filter(({ axis }) => axis === entry.axis);
    return alter(acting, ofAxis, entry, change);
  });
}

async function add(
  { tx, record }: Acting,
  grid: readonly GridEntry[],
  { axis, label }: { readonly axis: GridAxis; readonly label: string },
): Promise<Result<number, Refusal>> {
  const ofAxis = grid.filter((entry) => entry.axis === axis);
  const verdict = checkLabel(ofAxis, label, null);
  if (!verdict.ok) return verdict;
  const code = codeFor(
    label,
    ofAxis.map((entry) => entry.code),
  );
  const id = await insertGridEntry(tx, { axis, code, label });
  record({
    act: 'spending_line.added',
    subject: { kind: 'spending_line', id },
    after: { axis, code, label },
  });
  return done(id);
}

async function alter(
  { tx, record }: Acting,
  ofAxis: readonly GridEntry[],
  entry: GridEntry,
  change: Exclude<GridChange, { kind: 'add' }>,
): Promise<Result<number, Refusal>> {
  const { id } = entry;
  const label = change.kind === 'rename' ? change.label : entry.label;
  const verdict =
    change.kind === 'retire' ? checkRetirement(ofAxis, id) : checkLabel(ofAxis, label, id);
  if (!verdict.ok) return verdict;
  const subject = { kind: 'spending_line', id } as const;
  if (change.kind === 'rename') {
    await updateGridEntry(tx, id, { label });
    record({
      ...{ act: 'spending_line.renamed', subject },
      before: { label: entry.label },
      after: { label },
    });
  } else {
    const retired = change.kind === 'retire';
    await updateGridEntry(tx, id, { retired });
    record({ act: retired ? 'spending_line.retired' : 'spending_line.offered', subject });
  }
  return done(id);
}
