import type { LoaderFunctionArgs } from '@remix-run/node';
import { API_ROUTES } from '~/http/api/api-routes';
import { openApiOf } from '~/http/api/open-api';

/** The description of the JSON API, for programs that read or generate from it. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json(openApiOf(API_ROUTES, context.publicUrl), {
    headers: { 'Cache-Control': 'public, max-age=3600' },
  });
}
