import type { LoaderFunctionArgs } from '@remix-run/node';
import { queryOfResources, readResourceFilters } from '~/domain/resources/filters';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { readResources } from '~/services/resources/readResources.server';
import { resourceRendition } from '~/ui/resources/resource-rendition';

/** The common base as JSON, page by page, for the same query as its page; `next` is null on the last one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const { searchParams } = new URL(request.url);
  const filters = readResourceFilters(searchParams);
  const page = pageParam(searchParams);
  const { resources, total, pageCount } = await readResources(ctx, filters, page);
  const query = queryOfResources(filters);
  query.set('page', String(page + 1));
  return Response.json(
    {
      total,
      page,
      pageCount,
      next: page < pageCount ? `${ctx.publicUrl}/api/v1/ressources?${query.toString()}` : null,
      resources: resources.map((resource) => resourceRendition(ctx.publicUrl, resource)),
    },
    { headers: { 'Cache-Control': 'private, no-cache' } },
  );
}
