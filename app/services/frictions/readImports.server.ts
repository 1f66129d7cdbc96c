import { frictionImports } from 'db/repositories/frictions-import';
import type { SentImport } from 'db/repositories/imports';
import { mayImport } from '~/domain/frictions/import-permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export type ImportLine = Omit<SentImport, 'createdAt'> & { readonly sentOn: Day };

/** The imports that the person sent; null for whoever may not import. */
export async function readImports({ db, actor }: Context): Promise<readonly ImportLine[] | null> {
  if (actor === null || !mayImport(actor)) return null;
  const sent = await frictionImports.sentBy(db, actor.id);
  return sent.map(({ createdAt, ...rest }) => ({ ...rest, sentOn: dayInParis(createdAt) }));
}
