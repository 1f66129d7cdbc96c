import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { exportPubliccode } from '~/services/resources/exportPubliccode.server';

/** The publiccode.yml of a resource whose code is published under a known licence. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const text = await exportPubliccode(contextOf(context), params.slug ?? '');
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, {
    headers: {
      'Content-Type': 'application/yaml; charset=utf-8',
      'Cache-Control': 'private, no-cache',
    },
  });
}
