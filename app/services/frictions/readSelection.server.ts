import {
  findSelection,
  portfoliosOf,
  type PortfolioRow,
  type SelectionRow,
} from 'db/repositories/frictions-selection';
import { linesOf, type PortfolioLine } from '~/domain/frictions/portfolio-line';
import { mayHoldSelection } from '~/domain/frictions/selection';
import type { Context } from '~/services/shared/context.server';
import { readCandidates } from './readCandidates.server';

export interface SelectionView {
  readonly selection: SelectionRow;
  /** Newest first. */
  readonly portfolios: readonly PortfolioRow[];
  /** The candidates as they stand now; none once it is decided. */
  readonly lines: readonly PortfolioLine[];
  /** More frictions are qualified than a session looks over. */
  readonly more: boolean;
}

/** A session for those who hold it, with its candidates and portfolios; null for everybody else. */
export async function readSelection(
  { db, actor }: Context,
  id: number,
): Promise<SelectionView | null> {
  const selection = mayHoldSelection(actor) ? await findSelection(db, id) : null;
  if (selection === null) return null;
  const portfolios = await portfoliosOf(db, id);
  if (selection.decidedAt !== null) return { selection, portfolios, lines: [], more: false };
  const { candidates, more } = await readCandidates(db, selection);
  return { selection, portfolios, lines: linesOf(candidates), more };
}
