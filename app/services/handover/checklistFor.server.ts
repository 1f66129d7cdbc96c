import type { Tx } from 'db/client';
import type { TemplateItem } from '~/domain/handover/template';
import { itemsOfStandards } from './itemsOfStandards.server';
import { templateInForce } from './templateInForce.server';

/** Items that another room adds to the checklist of a startup's handover, such as the standards that it does not meet. */
type ChecklistSource = (tx: Tx, startupId: number) => Promise<readonly TemplateItem[]>;

/** Each room that feeds the checklist adds its line here; keys must differ from the template's. */
const SOURCES: readonly ChecklistSource[] = [itemsOfStandards];

/** The checklist with which the handover of a startup begins: the template in force, then what other rooms add. */
export async function checklistFor(
  tx: Tx,
  startupId: number,
): Promise<{ version: number; items: readonly TemplateItem[] }> {
  const { version, items } = await templateInForce(tx);
  const added = await Promise.all(SOURCES.map((source) => source(tx, startupId)));
  return { version, items: [...items, ...added.flat()] };
}
