import type { Reader } from 'db/client';
import { publishedTemplate } from 'db/repositories/handover-template';
import { FIRST_ITEMS, FIRST_VERSION, type TemplateItem } from '~/domain/handover/template';
import { FIRST_ITEM_WORDS } from '~/wording/handover';

/** The template in force: the newest version that staff published, or the first one. */
export async function templateInForce(
  reader: Reader,
): Promise<{ version: number; items: readonly TemplateItem[] }> {
  const published = await publishedTemplate(reader);
  if (published !== null) return published;
  const items = FIRST_ITEMS.map((key) => ({ key, ...FIRST_ITEM_WORDS[key] }));
  return { version: FIRST_VERSION, items };
}
