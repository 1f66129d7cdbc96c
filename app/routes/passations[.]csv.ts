import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportHandedOver } from '~/services/handover/exportHandedOver.server';
import { handedOverColumns } from '~/ui/handover/handed-over-table';

/** The services handed over, whole. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const about = { name: 'services-transferes', day: ctx.today };
  return csvAnswer(about, handedOverColumns(ctx.publicUrl), exportHandedOver(ctx));
}
