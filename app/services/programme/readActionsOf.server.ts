import { actionsLinkedTo, type ActionOfLink, type LinkEnd } from 'db/repositories/programme-links';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** An action that a friction, startup or resource belongs to, and its page. */
export interface ActionBelongedTo {
  readonly programmeName: string;
  readonly number: number;
  readonly title: string;
  readonly href: string;
}

/** The actions of programmes that something belongs to, for its own page. */
export async function readActionsOf(
  { db, today }: Context,
  end: LinkEnd,
): Promise<readonly ActionBelongedTo[]> {
  const actions: readonly ActionOfLink[] = await actionsLinkedTo(db, end);
  if (actions.length === 0) return [];
  const current = await programmeAt(db, null, today);
  return actions.map(({ programmeId, programmeSlug, programmeName, number, title }) => {
    const isCurrent = programmeId === current?.programme.id;
    const base = isCurrent ? '/programme' : `/programmes/${programmeSlug}`;
    return { programmeName, number, title, href: `${base}/actions/${number}` };
  });
}
