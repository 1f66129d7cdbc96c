import { mayKeepProgrammes } from '~/domain/programme/permissions';
import { ruleHeldBy, type RuleHold } from '~/domain/programme/rule';
import type { ProgrammeFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { openVotes } from './openVotes.server';
import { programmeAt } from './programmeAt.server';

export interface RuleView {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  /** Why it cannot change now. */
  readonly heldBy: RuleHold | null;
}

/** The rule of a programme as staff change it; null when there is none, or not for them. */
export async function readRule(
  { db, actor, today }: Context,
  slug: string,
): Promise<RuleView | null> {
  const at = mayKeepProgrammes(actor) ? await programmeAt(db, slug, today) : null;
  if (at === null || at.programme.isNeighbour) return null;
  const { programme, base } = at;
  return { programme, base, heldBy: ruleHeldBy(await openVotes(db, programme.id)) };
}
