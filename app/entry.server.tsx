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
import { withoutPadding } from './http/without-padding.server';

/**
 * Renders a page whole before its first byte leaves: streaming would put scripts after `</html>`, and an error could
 * no longer change the status.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const outage = status >= 500 && !(await context.databaseAnswers());
  if (outage) headers.set('Retry-After', '30');
  return new Promise((resolve, reject) => {
    let answered = outage ? 503 : status;
    const { pipe } = renderToPipeableStream(
      <FrameOfPage.Provider value={{ ...frameOf(request, context), outage }}>
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

/** Errors of loaders and actions that are bugs (answers such as 404 are not): one line with the request's id, no personal data. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const answer = isRouteErrorResponse(error) && error.status < 500;
  if (!answer && !request.signal.aborted) logFailure(error, context);
}

function logFailure(error: unknown, context: AppLoadContext): void {
  context.log.error({ err: error }, 'page failed');
}
