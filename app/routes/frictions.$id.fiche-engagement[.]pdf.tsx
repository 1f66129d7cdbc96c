import type { LoaderFunctionArgs } from '@remix-run/node';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { attachmentHeader } from '~/http/attachment.server';
import { contextOf } from '~/http/context.server';
import { printEngagementSheet } from '~/services/frictions/printEngagementSheet.server';

/** The sheet that an agent hands to their director, filled in with what is saved. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const bytes = (await printEngagementSheet(contextOf(context), id)) ?? notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachmentHeader(`fiche-engagement-friction-${id}.pdf`),
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    },
  });
}
