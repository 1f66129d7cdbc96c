import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '../client';
import { journalEntry } from '../schema/audit';

/** What was missing when each item of a handover was last given back, by the item's key. */
export async function missingByItem(
  reader: Reader,
  handoverId: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .select({ after: journalEntry.after, reason: journalEntry.reason })
    .from(journalEntry)
    .where(
      and(
        eq(journalEntry.subjectKind, 'handover'),
        eq(journalEntry.subjectId, handoverId),
        eq(journalEntry.act, 'handover.item-reopened'),
      ),
    )
    .orderBy(asc(journalEntry.number));
  return new Map(rows.map(({ after, reason }) => [String(after?.['item']), reason ?? '']));
}
