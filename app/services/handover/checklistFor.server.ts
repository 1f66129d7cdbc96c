import type { Tx } from 'db/client';
import { publishedTemplate } from 'db/repositories/handover-template';
import { FIRST_ITEMS, FIRST_VERSION, type TemplateItem } from '~/domain/handover/template';
import { FIRST_ITEM_WORDS } from '~/wording/handover';

/** Items that another room adds to the checklist of a startup's handover, such as the standards that it does not meet. */
export type ChecklistSource = (tx: Tx, startupId: number) => Promise<readonly TemplateItem[]>;

/** Each room that feeds the checklist adds its line here; keys must differ from the template's. */
const SOURCES: readonly ChecklistSource[] = [];

/** The checklist with which the handover of a startup begins: the template in force, then what other rooms add. */
export async function checklistFor(
  tx: Tx,
  startupId: number,
): Promise<{ version: number; items: readonly TemplateItem[] }> {
  const { version, items } = await templateInForce(tx);
  const added = await Promise.all(SOURCES.map((source) => source(tx, startupId)));
  return { version, items: [...items, ...added.flat()] };
}

/** The template in force: the newest version that staff published, or the first one. */
export async function templateInForce(
  tx: Parameters<typeof publishedTemplate>[0],
): Promise<{ version: number; items: readonly TemplateItem[] }> {
  const published = await publishedTemplate(tx);
  if (published !== null) return published;
  const items = FIRST_ITEMS.map((key) => ({ key, ...FIRST_ITEM_WORDS[key] }));
  return { version: FIRST_VERSION, items };
}
