import type { Tx } from 'db/client';
import { mayLinkActions } from '~/domain/programme/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { openAction, type ActionAddress, type OpenedAction } from './openAction.server';

/** Step of an act of whoever says what belongs to an action, and where its bridges lead: opens it like any other, and names who acts. */
export async function openToLink(
  ctx: Context,
  tx: Tx,
  address: ActionAddress,
): Promise<
  Result<
    OpenedAction & { readonly byId: number },
    Extract<SharedRefusal, 'forbidden' | 'not-found'>
  >
> {
  const { actor } = ctx;
  if (actor === null || !mayLinkActions(actor)) return refuse('forbidden');
  const opened = await openAction(ctx, tx, address);
  return opened.ok ? done({ ...opened.value, byId: actor.id }) : opened;
}
