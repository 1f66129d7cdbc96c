import { programmeOfSlug } from 'db/repositories/programme';
import { actionNumbered } from 'db/repositories/programme-actions';
import { insertBridge } from 'db/repositories/programme-bridges';
import type { BridgeRefusal } from '~/domain/programme/link';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { ActionAddress } from './openAction.server';
import { openToLink } from './openToLink.server';

export interface BridgeForm {
  readonly toProgramme: string;
  readonly toNumber: number;
  readonly note: string;
}

/** Staff lay a bridge from an action to an action of another programme. */
export async function layBridge(
  ctx: Context,
  address: ActionAddress,
  { toProgramme, toNumber, note }: BridgeForm,
): Promise<Result<null, BridgeRefusal | SharedRefusal>> {
  return act<null, BridgeRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const opened = await openToLink(ctx, tx, address);
      if (!opened.ok) return opened;
      const { action, byId } = opened.value;
      if (action.state === 'retiree') return refuse('action-removed');
      const programme = await programmeOfSlug(tx, toProgramme);
      if (programme?.id === action.programmeId) {
        return refuse('bridge-within', { field: 'toProgramme' });
      }
      const other = programme === null ? null : await actionNumbered(tx, programme.id, toNumber);
      if (other === null) return refuse('bridge-to-nowhere', { field: 'toNumber' });
      await insertBridge(tx, {
        ...{ fromActionId: action.id, toActionId: other.id, note },
        ...{ laidById: byId, laidOn: ctx.today },
      });
      record({
        act: 'programme.bridged',
        subject: { kind: 'programme_action', id: action.id },
        after: { toActionId: other.id },
      });
      return done(null);
    },
    { programme_action_bridge_once: 'bridged-already' },
  );
}
