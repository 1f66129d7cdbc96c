import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { readResourceRecord } from '~/services/resources/readResourceRecord.server';
import { resourceRendition } from '~/ui/resources/resource-rendition';

/** A resource as JSON, with its versions and the figures of its reuse. Sums are cents, days are Paris days. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const record = await readResourceRecord(ctx, params.slug ?? '');
  if (record === null) return Response.json({ error: 'not-found' }, { status: 404 });
  const { listed, versions, figures } = record;
  return Response.json(
    { ...resourceRendition(ctx.publicUrl, listed), versions, reuse: figures },
    { headers: { 'Cache-Control': 'private, no-cache' } },
  );
}
