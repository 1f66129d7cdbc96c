import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';

/** The nearest frictions and services to a text, for the form that shows them while one types. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const text = new URL(request.url).searchParams.get('q') ?? '';
  const similar = await findSimilar(contextOf(context), text);
  return Response.json(similar, { headers: { 'Cache-Control': 'private, no-store' } });
}
