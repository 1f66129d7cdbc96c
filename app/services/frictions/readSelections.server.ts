import { listSelections, type SelectionSummary } from 'db/repositories/frictions-selection';
import { mayHoldSelection } from '~/domain/frictions/selection';
import type { Context } from '~/services/shared/context.server';

/** The selection days, and whether the reader prepares them: everybody else reads those that are decided. */
export async function readSelections({ db, actor }: Context): Promise<{
  readonly selections: readonly SelectionSummary[];
  readonly holds: boolean;
}> {
  const holds = mayHoldSelection(actor);
  return { selections: await listSelections(db, { decidedOnly: !holds }), holds };
}
