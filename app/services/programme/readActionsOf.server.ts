import { actionsLinkedTo, type ActionOfLink, type LinkEnd } from 'db/repositories/programme-links';
import { baseOf } from '~/domain/programme/address';
import type { ActionBelongedTo } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** The actions of programmes that something belongs to, for its own page. */
export async function readActionsOf(
  { db, today }: Context,
  end: LinkEnd,
): Promise<readonly ActionBelongedTo[]> {
  const actions: readonly ActionOfLink[] = await actionsLinkedTo(db, end);
  if (actions.length === 0) return [];
  const current = await programmeAt(db, null, today);
  return actions.map(({ programmeId, programmeSlug, programmeName, number, title }) => {
    const base = baseOf({ id: programmeId, slug: programmeSlug }, current?.programme.id ?? null);
    return { programmeName, number, title, href: `${base}/actions/${number}` };
  });
}
