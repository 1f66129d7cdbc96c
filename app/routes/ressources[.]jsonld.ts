import type { LoaderFunctionArgs } from '@remix-run/node';
import { catalogueAsDcat } from '~/domain/resources/dcat';
import { readResourceFilters } from '~/domain/resources/filters';
import { contextOf } from '~/http/context.server';
import { exportResources } from '~/services/resources/exportResources.server';
import { CATALOGUE_WORDS } from '~/wording/resources-publiccode';

/** The common base for the same query, whole, as DCAT-AP in JSON-LD. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readResourceFilters(new URL(request.url).searchParams);
  const resources = [];
  for await (const piece of exportResources(ctx, filters)) resources.push(...piece);
  const about = { publicUrl: ctx.publicUrl, ...CATALOGUE_WORDS };
  const catalogue = catalogueAsDcat(about, resources);
  return new Response(JSON.stringify(catalogue), {
    headers: {
      'Content-Type': 'application/ld+json; charset=utf-8',
      'Cache-Control': 'private, no-cache',
    },
  });
}
