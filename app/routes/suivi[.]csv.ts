import type { LoaderFunctionArgs } from '@remix-run/node';
import { readLateFilters } from '~/domain/notifications/late';
import { requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportLate } from '~/services/notifications/exportLate.server';
import { lateColumns } from '~/ui/notifications/late-sheet';

/** What is late, for the same filters, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const filters = readLateFilters(new URL(request.url).searchParams);
  const about = { name: 'suivi', day: ctx.today };
  return csvAnswer(about, lateColumns(ctx.publicUrl, ctx.today), exportLate(ctx, filters));
}
