import type { Tx } from 'db/client';
import { answersOf } from 'db/repositories/milestones-standards';
import { standardKey, standardsLeft, UNANSWERED_KEY } from '~/domain/handover/standards-left';
import type { TemplateItem } from '~/domain/handover/template';
import { answeredStandards } from '~/domain/milestones/standards';
import { listInForce } from '~/services/milestones/listInForce.server';
import { standardItemWords, unansweredItemWords } from '~/wording/handover-standards';

/** What the quality standards add to the checklist of a startup's handover: one item for each that is not met, and one for all that nobody answered. */
export async function itemsOfStandards(
  tx: Tx,
  startupId: number,
): Promise<readonly TemplateItem[]> {
  const { list } = await listInForce(tx);
  const answers = await answersOf(tx, startupId);
  const { unmet, unanswered } = standardsLeft(answeredStandards(list, answers, null));
  const items = unmet.map((left) => ({ key: standardKey(left.id), ...standardItemWords(left) }));
  if (unanswered === 0) return items;
  return [...items, { key: UNANSWERED_KEY, ...unansweredItemWords(unanswered) }];
}
