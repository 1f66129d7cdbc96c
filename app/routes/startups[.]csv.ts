import type { LoaderFunctionArgs } from '@remix-run/node';
import { readStartupFilters } from '~/domain/startups/filters';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportStartups } from '~/services/startups/exportStartups.server';
import { startupColumns } from '~/ui/startups/startup-sheet';

/** The list of startups for the same query, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const startups = await exportStartups(ctx, readStartupFilters(new URL(request.url).searchParams));
  return csvAnswer({ name: 'start-ups', day: ctx.today }, startupColumns(ctx.publicUrl), [
    startups,
  ]);
}
