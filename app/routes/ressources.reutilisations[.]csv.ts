import type { LoaderFunctionArgs } from '@remix-run/node';
import { readReusedResource } from '~/domain/resources/reuse-filters';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportReuses } from '~/services/resources/exportReuses.server';
import { reuseColumns } from '~/ui/resources/reuse-sheet';

/** Who reuses what, of one resource or of all, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const resource = readReusedResource(new URL(request.url).searchParams);
  const reuses = await exportReuses(ctx, resource);
  return csvAnswer({ name: 'reutilisations', day: ctx.today }, reuseColumns(ctx.publicUrl), [
    reuses,
  ]);
}
