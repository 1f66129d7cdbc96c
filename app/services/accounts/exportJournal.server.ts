import { journalBefore } from 'db/repositories/audit-reading';
import { mayReadJournal } from '~/domain/accounts/permissions';
import type { JournalFilters } from '~/domain/audit/filters';
import type { ToldAct } from '~/domain/audit/told-act';
import { tellAct } from '../audit/tellAct.server';
import type { Context } from '../shared/context.server';

const PIECE = 500;

/** The whole journal on that subject, newest first, for a spreadsheet; null for whoever may not read it. */
export function exportJournal(
  ctx: Context,
  subject: JournalFilters['subject'],
): AsyncIterable<readonly ToldAct[]> | null {
  return mayReadJournal(ctx.actor) ? pieces(ctx, subject) : null;
}

async function* pieces(
  ctx: Context,
  subject: JournalFilters['subject'],
): AsyncGenerator<readonly ToldAct[], void> {
  let number: number | null = null;
  do {
    const rows = await journalBefore(ctx.db, { subject, number, limit: PIECE });
    yield rows.map(tellAct);
    number = rows.length < PIECE ? null : (rows.at(-1)?.number ?? null);
  } while (number !== null);
}
