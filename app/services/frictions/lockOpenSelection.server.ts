import { lockSelection, type SelectionRow } from 'db/repositories/frictions-selection';
import { mayHoldSelection } from '~/domain/frictions/selection';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Step that every act on a session begins with: it is locked, the person entitled, nothing decided yet. */
export async function lockOpenSelection(
  ctx: Context,
  { tx }: Acting,
  id: number,
): Promise<Result<SelectionRow, 'not-found' | 'already-decided'>> {
  const selection = await lockSelection(tx, id);
  if (selection === null || !mayHoldSelection(ctx.actor)) return refuse('not-found');
  return selection.decidedAt === null ? done(selection) : refuse('already-decided');
}
