import type { LoaderFunctionArgs } from '@remix-run/node';
import { readTriageQuery } from '~/domain/frictions/triage-filters';
import { requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportTriage } from '~/services/frictions/exportTriage.server';
import { triageColumns } from '~/ui/frictions/triage-sheet';

/** The view of the triage queue for the same query, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const filters = readTriageQuery(new URL(request.url).searchParams);
  const about = { name: `tri-${filters.view}`, day: ctx.today };
  return csvAnswer(about, triageColumns(ctx.publicUrl), exportTriage(ctx, filters));
}
