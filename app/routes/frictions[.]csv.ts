import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFilters } from '~/domain/frictions/filters';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportFrictions } from '~/services/frictions/exportFrictions.server';
import { frictionColumns } from '~/ui/frictions/friction-sheet';

/** The list of frictions for the same query, whole, as the person may see it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readFilters(new URL(request.url).searchParams);
  const about = { name: 'frictions', day: ctx.today };
  return csvAnswer(about, frictionColumns(ctx.publicUrl), exportFrictions(ctx, filters));
}
