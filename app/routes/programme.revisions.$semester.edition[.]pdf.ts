import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { attachmentHeader } from '~/http/attachment.server';
import { contextOf } from '~/http/context.server';
import { revisionAddress } from '~/http/programme-revision-address.server';
import { printEdition } from '~/services/programme/printEdition.server';

/** An edition to print; also a text that is not adopted yet, which says so. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const address = revisionAddress(params);
  const bytes = (await printEdition(contextOf(context), address)) ?? notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachmentHeader(`programme-${address.semester}.pdf`),
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-cache',
    },
  });
}
