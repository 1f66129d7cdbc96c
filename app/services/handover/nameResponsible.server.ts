import { agentsOf, saveHandover, saveResponsible } from 'db/repositories/handover';
import type { Party } from '~/domain/handover/handover';
import { mayGive, mayReceive } from '~/domain/handover/permissions';
import type { HandoverRefusal } from '~/domain/handover/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { lockHandover } from './lockHandover.server';

export interface Naming {
  readonly item: string;
  readonly party: Party;
  readonly accountId: number;
}

/** Names who answers for an item, each side among its own people, while the checklist is open. */
export async function nameResponsible(
  ctx: Context,
  slug: string,
  { item: key, party, accountId }: Naming,
): Promise<Result<null, HandoverRefusal | SharedRefusal>> {
  return act<null, HandoverRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { standing, handover } = locked;
    const isOfSide =
      party === 'giving'
        ? mayGive(ctx.actor, standing)
        : mayReceive(ctx.actor, handover.receiverId);
    if (!isOfSide) return refuse('forbidden');
    const item = handover.items.find((each) => each.key === key);
    if (!item) return refuse('not-found');
    if (handover.state !== 'prepared') return refuse('not-prepared');
    const agents = party === 'giving' ? [] : await agentsOf(tx, handover.receiverId);
    if (party === 'giving' && !standing.teamIds.includes(accountId)) {
      return refuse('not-on-team', { field: 'accountId' });
    }
    if (party === 'receiving' && !agents.some(({ id }) => id === accountId)) {
      return refuse('not-receivers-agent', { field: 'accountId' });
    }

    const column = party === 'giving' ? 'responsibleId' : 'receiverResponsibleId';
    const before = item[column];
    await saveResponsible(
      tx,
      item.id,
      party === 'giving' ? { responsibleId: accountId } : { receiverResponsibleId: accountId },
    );
    await saveHandover(tx, handover.id);
    record({
      act: 'handover.responsible-named',
      subject: { kind: 'handover', id: handover.id },
      startupId: standing.startupId,
      before: { [column]: before },
      after: { item: item.key, [column]: accountId },
    });
    return done(null);
  });
}
