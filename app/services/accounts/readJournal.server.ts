import { journalPage } from 'db/repositories/audit-reading';
import { mayReadJournal } from '~/domain/accounts/permissions';
import type { JournalFilters } from '~/domain/audit/filters';
import type { ToldAct } from '~/domain/audit/told-act';
import { tellAct } from '../audit/tellAct.server';
import type { Context } from '../shared/context.server';

const ACTS_PER_PAGE = 40;

export interface JournalView {
  readonly acts: readonly ToldAct[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the journal, newest first, of one kind of subject or one subject; null for whoever may not read it. */
export async function readJournal(
  ctx: Context,
  wanted: {
    readonly page: number;
    readonly subject: JournalFilters['subject'];
  },
): Promise<JournalView | null> {
  if (!mayReadJournal(ctx.actor)) return null;
  const { page, subject } = wanted;
  const offset = (page - 1) * ACTS_PER_PAGE;
  const { rows, total } = await journalPage(ctx.db, { subject, limit: ACTS_PER_PAGE, offset });
  return { acts: rows.map(tellAct), total, page, pageSize: ACTS_PER_PAGE };
}
