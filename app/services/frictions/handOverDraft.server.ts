import type { FrictionRow } from 'db/repositories/frictions';
import { holderOf } from '~/domain/frictions/draft-holding';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { takenOverMail } from '~/wording/frictions-propose';

/** Step that tells the journal and the colleague who held a draft that somebody else goes on with it. */
export function handOverDraft(
  ctx: Context,
  { record, notify }: Acting,
  friction: FrictionRow,
): void {
  const { id, title } = friction;
  record({
    act: 'friction.draft-taken-over',
    subject: { kind: 'friction', id },
    frictionId: id,
    before: { holder: holderOf(friction) },
    after: { holder: ctx.actor?.id ?? null },
  });
  notify({
    accountId: holderOf(friction),
    ...takenOverMail({
      by: ctx.actor?.name ?? '',
      title: title.trim() === '' ? `nº ${id}` : title,
      link: `${ctx.publicUrl}/frictions/${id}/modifier`,
    }),
  });
}
