import type { LoaderFunctionArgs } from '@remix-run/node';
import { idParam, notFound } from '~/http/access.server';
import { attachmentHeader } from '~/http/attachment.server';
import { contextOf } from '~/http/context.server';
import { printDossier } from '~/services/reviews/printDossier.server';

/** The dossier of a committee on paper. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params['slug'] ?? '';
  const id = idParam(params['id']);
  const bytes = (await printDossier(contextOf(context), slug, id)) ?? notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachmentHeader(`dossier-${slug}-${id}.pdf`),
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    },
  });
}
