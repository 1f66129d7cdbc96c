import type { LoaderFunctionArgs } from '@remix-run/node';
import { idParam, notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { exportDossier } from '~/services/reviews/exportDossier.server';

/** The frozen dossier to the byte: its SHA-256 is the fingerprint that the page and the PDF show. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params['slug'] ?? '';
  const id = idParam(params['id']);
  const text = (await exportDossier(contextOf(context), slug, id)) ?? notFound();
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
    },
  });
}
