import type { LoaderFunctionArgs } from '@remix-run/node';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { attachmentHeader } from '~/http/attachment.server';
import { contextOf } from '~/http/context.server';
import { openAgreement } from '~/services/handover/openAgreement.server';

/** The very bytes that are signed, or to be signed. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const { slug, bytes } = (await openAgreement(contextOf(context), id)) ?? notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachmentHeader(`convention-de-transfert-${slug}.pdf`),
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    },
  });
}
