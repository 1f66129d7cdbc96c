import { deleteBridge } from 'db/repositories/programme-bridges';
import type { BridgeRefusal } from '~/domain/programme/link';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { ActionAddress } from './openAction.server';
import { openToLink } from './openToLink.server';

/** Staff take a bridge away, whichever end they stand at. */
export async function removeBridge(
  ctx: Context,
  address: ActionAddress,
  bridgeId: number,
): Promise<Result<null, BridgeRefusal | SharedRefusal>> {
  return act<null, BridgeRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const opened = await openToLink(ctx, tx, address);
    if (!opened.ok) return opened;
    const { action } = opened.value;
    const otherId = await deleteBridge(tx, { id: bridgeId, actionId: action.id });
    if (otherId === null) return refuse('not-bridged');
    record({
      act: 'programme.bridge-removed',
      subject: { kind: 'programme_action', id: action.id },
      before: { otherActionId: otherId },
    });
    return done(null);
  });
}
