import type { LoaderFunctionArgs } from '@remix-run/node';
import { readStartupFilters } from '~/domain/startups/filters';
import { atomAnswer } from '~/http/atom.server';
import { contextOf } from '~/http/context.server';
import { readStartupFeed } from '~/services/startups/readStartupFeed.server';
import { startupFeed } from '~/ui/startups/startup-feed';

/** The startups of the list for the same query, the newest first, for a feed reader. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readStartupFilters(new URL(request.url).searchParams);
  const startups = await readStartupFeed(ctx, filters);
  return atomAnswer(startupFeed(startups, filters, ctx.publicUrl), context);
}
