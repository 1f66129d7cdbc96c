import { actionsLinkedTo, type LinkedThing } from 'db/repositories/programme-links';
import { baseOf } from '~/domain/programme/address';
import type { ActionBelongedTo } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** The actions of programmes that something belongs to, for its own page. */
export async function readActionsOf(
  { db, today }: Context,
  thing: LinkedThing,
): Promise<readonly ActionBelongedTo[]> {
  const actions = await actionsLinkedTo(db, thing);
  if (actions.length === 0) return [];
  const current = await programmeAt(db, null, today);
  return actions.map(({ programmeId, programmeSlug, programmeName, number, title }) => {
    const base = baseOf({ id: programmeId, slug: programmeSlug }, current?.programme.id ?? null);
    return { programmeName, number, title, href: `${base}/actions/${number}` };
  });
}
