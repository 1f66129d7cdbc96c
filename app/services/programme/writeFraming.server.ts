import { insertFraming, latestFraming } from 'db/repositories/programme-framings';
import { writeVersion, type FramingRefusal, type FramingText } from '~/domain/programme/framing';
import { mayWorkOnAction } from '~/domain/programme/permissions';
import { refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openAction, type ActionAddress } from './openAction.server';

export interface FramingToWrite {
  /** The version that it is written over; 0 for the first. */
  readonly version: number;
  readonly text: FramingText;
}

/** A pilot of either side, or staff, writes a version of an action's framing sheet; both sides agree to it anew. Answers its number. */
export async function writeFraming(
  ctx: Context,
  address: ActionAddress,
  { version, text }: FramingToWrite,
): Promise<Result<number, FramingRefusal | SharedRefusal>> {
  return act<number, FramingRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const opened = await openAction(ctx, tx, address);
      if (!opened.ok) return opened;
      const { action, pilots } = opened.value;
      const { actor } = ctx;
      if (!actor || !mayWorkOnAction(actor, pilots)) return refuse('forbidden');
      const number = writeVersion(action.state, await latestFraming(tx, action.id), version);
      if (!number.ok) return number;
      await insertFraming(tx, {
        ...{ actionId: action.id, number: number.value, ...text },
        ...{ writtenById: actor.id, writtenAt: ctx.now },
      });
      record({
        act: 'programme.framing-written',
        subject: { kind: 'programme_action', id: action.id },
        after: { version: number.value },
      });
      return number;
    },
    { programme_action_framing_number: 'conflict' },
  );
}
