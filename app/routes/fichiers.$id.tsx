import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { attachmentHeader } from '~/http/attachment.server';
import { contextOf } from '~/http/context.server';
import { readFile } from '~/services/milestones/readFile.server';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file that somebody uploaded, for whoever may read it: always saved, never shown by the browser (nosniff is on every answer). */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  if (!UUID.test(id)) return notFound();
  const file = await readFile(contextOf(context), context.storage, id);
  if (!file.ok) return notFound();
  const { name, contentType, bytes } = file.value;
  const type = contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachmentHeader(name),
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-cache',
    },
  });
}
