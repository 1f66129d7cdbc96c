import { settleContribution } from 'db/repositories/resources-contributions';
import { mayModerate } from '~/domain/resources/permissions';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { refusedMail } from '~/wording/resources-mail';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { openContribution, type Seen } from './openContribution.server';

/** Staff refuse what was contributed, and tell its author why. */
export async function refuseContribution(
  ctx: Context,
  { answer, ...seen }: Seen & { readonly answer: string },
): Promise<Result<number, ResourceRefusal | SharedRefusal>> {
  return act<number, ResourceRefusal | SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    const { actor } = ctx;
    const opened = await openContribution(tx, seen, () => mayModerate(actor));
    if (!opened.ok) return opened;
    if (actor === null) return refuse('forbidden');
    const { id, content, contributedById } = opened.value;
    await settleContribution(tx, id, {
      state: 'refused',
      settledById: actor.id,
      settledAt: ctx.now,
      answer,
      acceptedAsId: null,
    });
    record({
      act: 'resource.contribution-refused',
      subject: { kind: 'resource_contribution', id },
      reason: answer,
    });
    const link = `${ctx.publicUrl}/ressources/contributions/${id}`;
    notify({ accountId: contributedById, ...refusedMail({ name: content.name, answer, link }) });
    return done(id);
  });
}
