import type { LoaderFunctionArgs } from '@remix-run/node';
import { readResourceFilters } from '~/domain/resources/filters';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportResources } from '~/services/resources/exportResources.server';
import { resourceColumns } from '~/ui/resources/resource-sheet';

/** The common base for the same query, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readResourceFilters(new URL(request.url).searchParams);
  const about = { name: 'ressources', day: ctx.today };
  return csvAnswer(about, resourceColumns(ctx.publicUrl), exportResources(ctx, filters));
}
