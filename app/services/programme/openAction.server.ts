import type { Tx } from 'db/client';
import { lastWordsOn, lockAction, type ActionRecord } from 'db/repositories/programme-actions';
import type { Pilots } from '~/domain/programme/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { programmeAt, type ProgrammeAt } from './programmeAt.server';

/** Where an action stands: its programme's address (null for the current one) and its number. */
export interface ActionAddress {
  readonly programme: string | null;
  readonly number: number;
}

/** An action that is about to change. */
export interface OpenedAction extends ProgrammeAt {
  readonly action: ActionRecord;
  /** What the edition in force says of it. */
  readonly title: string;
  readonly pilots: Pilots;
}

/** Step that each change of an action begins with: its row locked, and who pilots it by the edition in force. */
export async function openAction(
  ctx: Context,
  tx: Tx,
  { programme, number }: ActionAddress,
): Promise<Result<OpenedAction, Extract<SharedRefusal, 'not-found'>>> {
  const at = await programmeAt(tx, programme, ctx.today);
  const action = at === null ? null : await lockAction(tx, at.programme.id, number);
  const words = action === null ? null : await lastWordsOn(tx, action.id, ctx.today);
  return at === null || action === null || words === null
    ? refuse('not-found')
    : done({ ...at, action, title: words.title, pilots: words.pilots });
}
