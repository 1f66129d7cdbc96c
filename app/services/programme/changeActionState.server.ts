import { saveState } from 'db/repositories/programme-actions';
import { moveAction, type StateRefusal } from '~/domain/programme/action-state';
import { mayWorkOnAction } from '~/domain/programme/permissions';
import type { ActionState } from '~/domain/programme/programme';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openAction, type ActionAddress } from './openAction.server';

export interface StateForm {
  readonly version: number;
  readonly state: ActionState;
  readonly reason: string;
}

/** A pilot, or staff, says that an action is under way or done, and why. */
export async function changeActionState(
  ctx: Context,
  address: ActionAddress,
  { version, state, reason }: StateForm,
): Promise<Result<ActionState, StateRefusal | SharedRefusal>> {
  return act<ActionState, StateRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const opened = await openAction(ctx, tx, address);
    if (!opened.ok) return opened;
    const { action, pilots } = opened.value;
    const { actor, today } = ctx;
    if (!actor || !mayWorkOnAction(actor, pilots)) return refuse('forbidden');
    if (action.version !== version) return refuse('conflict');
    const moved = moveAction(action.state, state, reason);
    if (!moved.ok) return moved;
    await saveState(tx, action, { state, since: today, reason, byId: actor.id });
    record({
      act: 'programme.state-changed',
      subject: { kind: 'programme_action', id: action.id },
      before: { state: action.state },
      after: { state },
      reason,
    });
    return done(state);
  });
}
