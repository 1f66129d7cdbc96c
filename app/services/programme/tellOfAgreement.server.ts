import { COLLEGES, type College } from '~/domain/programme/programme';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { framedNotice, framingAwaitedNotice } from '~/wording/programme-mail';
import type { OpenedAction } from './openAction.server';
import { peopleOfSide } from './peopleOfSide.server';

/** Step of an agreement to a framing sheet: the other side is told that the sheet waits for it, or both that the action is framed; not the one who acts. */
export async function tellOfAgreement(
  ctx: Context,
  { tx, notify }: Acting,
  { action, title, pilots, programme, base }: OpenedAction,
  { side, isFramed }: { readonly side: College; readonly isFramed: boolean },
): Promise<void> {
  const link = `${ctx.publicUrl}${base}/actions/${action.number}#cadrage`;
  const about = { programme: programme.name, number: action.number, title, link };
  const mail = isFramed ? framedNotice(about) : framingAwaitedNotice({ ...about, agreed: side });
  const told = new Set<number>();
  for (const college of COLLEGES) {
    if (!isFramed && college === side) continue;
    for (const id of await peopleOfSide(tx, college, pilots)) told.add(id);
  }
  for (const accountId of told) {
    if (accountId !== ctx.actor?.id) notify({ accountId, ...mail });
  }
}
