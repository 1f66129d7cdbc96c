import { saveState } from 'db/repositories/programme-actions';
import { latestFraming, saveAgreement } from 'db/repositories/programme-framings';
import { stateOnceFramed } from '~/domain/programme/action-state';
import { agreeTo, type FramingRefusal } from '~/domain/programme/framing';
import { sideOf } from '~/domain/programme/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { FRAMED_BY_BOTH } from '~/wording/programme';
import { openAction, type ActionAddress } from './openAction.server';
import { tellOfAgreement } from './tellOfAgreement.server';

/** A pilot agrees to the framing sheet for their side; with the second side's agreement to that very version the action is framed. Answers whether it is. */
export async function agreeFraming(
  ctx: Context,
  address: ActionAddress,
  version: number,
): Promise<Result<boolean, FramingRefusal | SharedRefusal>> {
  return act<boolean, FramingRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const opened = await openAction(ctx, tx, address);
    if (!opened.ok) return opened;
    const { action, pilots } = opened.value;
    const { actor, now, today } = ctx;
    const side = sideOf(actor, pilots);
    if (!actor || side === null) return refuse('forbidden');
    const agreed = agreeTo(action.state, await latestFraming(tx, action.id), {
      side,
      number: version,
    });
    if (!agreed.ok) return agreed;
    const { isFramed } = agreed.value;
    const sheet = { actionId: action.id, number: version };
    await saveAgreement(tx, sheet, {
      side,
      byId: actor.id,
      at: now,
      framedOn: isFramed ? today : null,
    });
    const state = isFramed ? stateOnceFramed(action.state) : action.state;
    if (state !== action.state) {
      await saveState(tx, action, { state, since: today, reason: FRAMED_BY_BOTH, byId: actor.id });
    }
    record({
      act: 'programme.framing-agreed',
      subject: { kind: 'programme_action', id: action.id },
      before: { state: action.state },
      after: { version, college: side, state },
    });
    await tellOfAgreement(ctx, acting, opened.value, { side, isFramed });
    return done(isFramed);
  });
}
