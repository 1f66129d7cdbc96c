import { allTemplates, type TemplateRow } from 'db/repositories/frictions-templates';
import { mayManageTemplates } from '~/domain/frictions/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

/** Every answer template, by title; null for whoever is not of staff. */
export async function readTemplates({
  db,
  actor,
}: Context): Promise<(Omit<TemplateRow, 'savedAt'> & { readonly savedOn: Day })[] | null> {
  if (!mayManageTemplates(actor)) return null;
  const rows = await allTemplates(db);
  return rows.map(({ savedAt, ...row }) => ({ ...row, savedOn: dayInParis(savedAt) }));
}
