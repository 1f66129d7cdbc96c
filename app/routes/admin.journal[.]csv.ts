import type { LoaderFunctionArgs } from '@remix-run/node';
import { readJournalFilters } from '~/domain/audit/filters';
import { notFound, requireStaffOrAdmin } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportJournal } from '~/services/accounts/exportJournal.server';
import { JOURNAL_COLUMNS } from '~/ui/audit/journal-sheet';

/** The journal on the same subject, whole, for whoever reads the journal. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaffOrAdmin(context, request);
  const ctx = contextOf(context);
  const { subject } = readJournalFilters(new URL(request.url).searchParams);
  const acts = exportJournal(ctx, subject) ?? notFound();
  return csvAnswer({ name: 'journal', day: ctx.today }, JOURNAL_COLUMNS, acts);
}
