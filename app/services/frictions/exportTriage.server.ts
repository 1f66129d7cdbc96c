import type { TriageCursor, TriageFilters } from '~/domain/frictions/triage-filters';
import type { Context } from '~/services/shared/context.server';
import { readTriageQueue, type TriageLine } from './readTriageQueue.server';

/** All files of a view within its filters, page after page, for a spreadsheet; nothing for whoever is not of staff. Scores are as blind as on the page. */
export async function* exportTriage(
  ctx: Context,
  filters: TriageFilters,
): AsyncGenerator<readonly TriageLine[], void> {
  let cursor: TriageCursor | null = null;
  do {
    const queue = await readTriageQueue(ctx, filters, cursor);
    if (queue === null) return;
    yield queue.lines;
    cursor = queue.after;
  } while (cursor !== null);
}
