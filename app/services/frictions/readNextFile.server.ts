import { nextInView } from 'db/repositories/frictions-triage';
import { isStaff } from '~/domain/accounts/account';
import type { TriageFilters } from '~/domain/frictions/triage-filters';
import type { Context } from '~/services/shared/context.server';

/** The file that comes after that one in a view of the queue; null at its end, and for whoever is not of staff. */
export async function readNextFile(
  { db, actor, today }: Context,
  filters: TriageFilters,
  id: number,
): Promise<number | null> {
  if (actor === null || !isStaff(actor)) return null;
  return nextInView(db, filters, id, { staffId: actor.id, today });
}
