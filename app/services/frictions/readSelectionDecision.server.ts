import {
  findPortfolio,
  findSelection,
  versionsOf,
  type PortfolioRow,
  type SelectionRow,
} from 'db/repositories/frictions-selection';
import type { BulkLine } from '~/domain/frictions/bulk';
import { mayHoldSelection } from '~/domain/frictions/selection';
import type { Context } from '~/services/shared/context.server';

export interface SelectionToDecide {
  readonly selection: SelectionRow;
  readonly portfolio: PortfolioRow;
  /** The chosen frictions at their versions of now: what the decision is taken on. */
  readonly seen: readonly BulkLine[];
}

/** What a decision on that portfolio needs, for those who hold the session; null for everybody else, and when there is none. */
export async function readSelectionDecision(
  { db, actor }: Context,
  id: number,
  number: number,
): Promise<SelectionToDecide | null> {
  const selection = mayHoldSelection(actor) ? await findSelection(db, id) : null;
  const portfolio = selection === null ? null : await findPortfolio(db, id, number);
  if (selection === null || portfolio === null) return null;
  const chosen = portfolio.lines.filter((line) => line.chosen).map((line) => line.id);
  return { selection, portfolio, seen: await versionsOf(db, chosen) };
}
