import { buffer } from 'node:stream/consumers';
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { FrameOfPage } from './frame-of-page';
import { frameOf } from './frame.server';
import { sentOnce } from './http/encoding.server';
import { withoutPadding } from './http/without-padding.server';

/** How a form that acts once is known in a page. */
const FORM_KEY = 'name="formKey"';

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
    const keep = mayBeKept(request, status, headers, remix) ? context.keepPage : null;
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
          buffer(body).then((page) => {
            const told = keep !== null && answered === 200 ? keptAs(page, keep) : {};
            const sent = sentOnce(page, request.headers.get('accept-encoding'));
            for (const [name, value] of Object.entries({ ...told, ...sent.headers }))
              headers.set(name, value);
            resolve(new Response(new Uint8Array(sent.body), { headers, status: answered }));
          }, reject);
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

/** Whether other visitors would be answered the same: a page that says so of itself, whole, without scripts or cookies. */
function mayBeKept(
  request: Request,
  status: number,
  headers: Headers,
  { routeModules, staticHandlerContext }: EntryContext,
): boolean {
  const handles = staticHandlerContext.matches.map(
    ({ route }) => (routeModules[route.id]?.handle ?? {}) as PageHandle,
  );
  return (
    request.method === 'GET' &&
    status === 200 &&
    !headers.has('Set-Cookie') &&
    handles.at(-1)?.forVisitors === true &&
    handles.every(({ hydrate }) => hydrate !== true)
  );
}

/** What a route says of its pages. */
interface PageHandle {
  /** They carry client code. */
  readonly hydrate?: boolean;
  /** A visitor reads on them what every visitor reads. */
  readonly forVisitors?: boolean;
}

/** Keeps a page for other visitors, if it can be; answers the headers that it leaves with. */
function keptAs(
  page: Buffer,
  keep: NonNullable<AppLoadContext['keepPage']>,
): Readonly<Record<string, string>> {
  // A form's key is its visitor's own: two who sent the same one would act once.
  return page.includes(FORM_KEY) ? {} : keep(page);
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
