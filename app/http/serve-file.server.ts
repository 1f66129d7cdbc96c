import { isStorageUnavailable } from '~/adapters/object-storage.server';
import type { Result } from '~/domain/shared/result';
import type { FileToServe } from '~/services/files/openFile.server';
import { attachmentHeader } from './attachment.server';
import type { RequestContext } from './context.server';
import { fileAwayPage } from './file-away.server';

/** The answer that hands a file out: always saved, never shown by the browser (nosniff is on every answer). */
export function fileResponse({ name, contentType, bytes }: FileToServe): Response {
  const isText = contentType.startsWith('text/') && !contentType.includes('charset');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': isText ? `${contentType}; charset=utf-8` : contentType,
      'Content-Disposition': attachmentHeader(name),
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-cache',
    },
  });
}

/** What the storage answers; a page with 503 while it does not. */
export async function whileStorageAnswers(
  { log, actor }: RequestContext,
  request: Request,
  read: () => Promise<Result<FileToServe, 'not-found'>>,
): Promise<Result<FileToServe, 'not-found'>> {
  try {
    return await read();
  } catch (error) {
    if (!isStorageUnavailable(error)) throw error;
    log.error({ reason: error.message }, 'a file could not be read');
    throw fileAwayPage('storage', request, actor !== null);
  }
}
