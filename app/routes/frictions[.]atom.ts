import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFilters } from '~/domain/frictions/filters';
import { atomAnswer } from '~/http/atom.server';
import { contextOf } from '~/http/context.server';
import { readFrictionFeed } from '~/services/frictions/readFrictionFeed.server';
import { frictionFeed } from '~/ui/frictions/friction-feed';

/** The public frictions of the list for the same query, the newest first, for a feed reader. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readFilters(new URL(request.url).searchParams);
  const frictions = await readFrictionFeed(ctx, filters);
  return atomAnswer(frictionFeed(frictions, filters, ctx.publicUrl), context);
}
