import { findSelection, insertPortfolio } from 'db/repositories/frictions-selection';
import { solveBinary } from '~/adapters/solver.server';
import { bestPortfolio, type Limits } from '~/domain/frictions/portfolio';
import { linesOf } from '~/domain/frictions/portfolio-line';
import {
  mayHoldSelection,
  MOST_PORTFOLIOS,
  type SelectionRefusal,
} from '~/domain/frictions/selection';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockOpenSelection } from './lockOpenSelection.server';
import { readCandidates } from './readCandidates.server';

type Refusal = SelectionRefusal | SharedRefusal;

/**
 * Calculates the best portfolio of a session within those limits, and keeps it beside the earlier ones. The solver runs
 * before the transaction, which holds locks.
 */
export async function proposePortfolio(
  ctx: Context,
  { id, ...limits }: Limits & { readonly id: number },
): Promise<Result<{ number: number }, Refusal>> {
  const { actor } = ctx;
  const selection = await findSelection(ctx.db, id);
  if (selection === null || actor === null || !mayHoldSelection(actor)) return refuse('not-found');
  const lines = linesOf((await readCandidates(ctx.db, selection)).candidates);
  const isCandidate = (each: number): boolean => lines.some((line) => line.id === each);
  const sound: Limits = {
    ...limits,
    forcedIn: limits.forcedIn.filter(isCandidate),
    forcedOut: limits.forcedOut.filter(isCandidate),
  };
  const best = await bestPortfolio(lines, sound, solveBinary);
  if (!best.ok) return best;
  const { sum, proven, costs } = best.value;
  const chosen = new Set(sum.ids);
  return act<{ number: number }, Refusal>(ctx, async (acting) => {
    const opened = await lockOpenSelection(ctx, acting, id);
    if (!opened.ok) return opened;
    const number = await insertPortfolio(acting.tx, {
      selectionId: id,
      limits: sound,
      lines: lines.map((line) => ({ ...line, chosen: chosen.has(line.id) })),
      costs,
      proven,
      createdById: actor.id,
      createdAt: ctx.now,
    });
    if (number > MOST_PORTFOLIOS)
      return refuse('too-many-portfolios', { facts: { max: MOST_PORTFOLIOS } });
    acting.record({
      act: 'selection.portfolio-proposed',
      subject: { kind: 'selection', id },
      after: { number, cents: sum.cents, frictions: sum.ids },
    });
    return done({ number });
  });
}
