import { endLink } from 'db/repositories/programme-links';
import type { LinkRefusal } from '~/domain/programme/link';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { ActionAddress } from './openAction.server';
import { openToLink } from './openToLink.server';

/** Staff say that something belongs to an action no more; until today it did. */
export async function unlinkFromAction(
  ctx: Context,
  address: ActionAddress,
  linkId: number,
): Promise<Result<null, LinkRefusal | SharedRefusal>> {
  return act<null, LinkRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const opened = await openToLink(ctx, tx, address);
    if (!opened.ok) return opened;
    const { action } = opened.value;
    const end = await endLink(tx, { id: linkId, actionId: action.id }, ctx.today);
    if (end === null) return refuse('not-linked');
    record({
      act: 'programme.unlinked',
      subject: { kind: 'programme_action', id: action.id },
      ...(end.frictionId === null ? {} : { frictionId: end.frictionId }),
      ...(end.startupId === null ? {} : { startupId: end.startupId }),
      before: { action: action.number, ...end },
    });
    return done(null);
  });
}
