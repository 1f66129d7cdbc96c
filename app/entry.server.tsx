import { Transform } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { FrameOfPage } from './frame-of-page';
import { frameOf } from './frame.server';

/**
 * Renders a page whole before its first byte leaves: streaming would put scripts after `</html>`, and an error could
 * no longer change the status.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answered = status;
    const { pipe } = renderToPipeableStream(
      <FrameOfPage.Provider value={frameOf(request, context)}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </FrameOfPage.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          const body = withoutPadding();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Cache-Control', 'private, no-store');
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: answered }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answered = 500;
          logFailure(error, context);
        },
      },
    );
  });
}

/**
 * React 18 writes its 2 kB buffer whole even where the next character did not fit, zero bytes included: a reader would
 * find them in the middle of a word. No page has a zero byte of its own.
 */
function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let end = chunk.length;
      while (end > 0 && chunk[end - 1] === 0) end -= 1;
      done(null, chunk.subarray(0, end));
    },
  });
}

/** Errors of loaders and actions that are bugs (answers such as 404 are not): one line with the request's id, no personal data. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const answer = isRouteErrorResponse(error) && error.status < 500;
  if (!answer && !request.signal.aborted) logFailure(error, context);
}

function logFailure(error: unknown, context: AppLoadContext): void {
  context.log.error(
    {
      reason: error instanceof Error ? error.message : 'unknown',
      stack: error instanceof Error ? error.stack : undefined,
    },
    'page failed',
  );
}
