import type { Tx } from 'db/client';
import {
  insertLink,
  publicFriction,
  resourceOfAddress,
  type LinkEnd,
} from 'db/repositories/programme-links';
import { startupNamed } from 'db/repositories/startups-naming';
import { readLinked, type LinkedKind, type LinkRefusal } from '~/domain/programme/link';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { ActionAddress } from './openAction.server';
import { openToLink } from './openToLink.server';

/** Staff say that a public friction, a startup or a resource belongs to an action: by its number, address or name. */
export async function linkToAction(
  ctx: Context,
  address: ActionAddress,
  { kind, named }: { readonly kind: LinkedKind; readonly named: string },
): Promise<Result<null, LinkRefusal | SharedRefusal>> {
  return act<null, LinkRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const opened = await openToLink(ctx, tx, address);
      if (!opened.ok) return opened;
      const { action, byId } = opened.value;
      if (action.state === 'retiree') return refuse('action-removed');
      const end = await endNamed(tx, kind, readLinked(kind, named));
      if (end === null) return refuse(`${kind}-unknown`, { field: 'named' });
      const link = { actionId: action.id, linkedById: byId, linkedOn: ctx.today };
      await insertLink(tx, link, end);
      record({
        act: 'programme.linked',
        subject: { kind: 'programme_action', id: action.id },
        ...('frictionId' in end || 'startupId' in end ? end : {}),
        after: { action: action.number, ...end },
      });
      return done(null);
    },
    {
      programme_action_link_friction: 'linked-already',
      programme_action_link_startup: 'linked-already',
      programme_action_link_resource: 'linked-already',
    },
  );
}

async function endNamed(tx: Tx, kind: LinkedKind, named: string): Promise<LinkEnd | null> {
  switch (kind) {
    case 'friction': {
      const friction = /^\d{1,9}$/.test(named) ? await publicFriction(tx, Number(named)) : null;
      return friction === null ? null : { frictionId: friction.id };
    }
    case 'startup': {
      const startup = await startupNamed(tx, named);
      return startup === null ? null : { startupId: startup.id };
    }
    case 'resource': {
      const resource = await resourceOfAddress(tx, named);
      return resource === null ? null : { resourceId: resource.id };
    }
  }
}
