import { buffer } from 'node:stream/consumers';
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { FrameOfPage } from './frame-of-page';
import { frameOf } from './frame.server';
import { sentOnce } from './http/encoding.server';
import { withoutPadding } from './http/without-padding.server';
import { FieldLabels, FieldLabelsOfPage } from './ui/base/field-labels';

/** How a form that acts once is known in a page. */
const FORM_KEY = 'name="formKey"';

/**
 * Renders a page whole before its first byte leaves: streaming would put scripts after `</html>`, and an error could
 * no longer change the status. A page whose error summary names its fields is rendered twice: the summary stands before
 * the fields that know their labels.
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
  const keep = mayBeKept(request, status, headers, remix) ? context.keepPage : null;
  const frame = { ...frameOf(request, context), outage, clientCode: clientCodeOf(remix) };
  const labels = new FieldLabels();
  const render = (rendition: EntryContext) =>
    renderWhole(
      <FrameOfPage.Provider value={frame}>
        <FieldLabelsOfPage.Provider value={labels}>
          <RemixServer context={rendition} url={request.url} nonce={context.nonce} />
        </FieldLabelsOfPage.Provider>
      </FrameOfPage.Provider>,
      context,
    );
  // Only an answer that refuses has errors to sum up.
  const [first, second] = status < 400 ? [remix] : twice(remix);
  let rendered = await render(first);
  if (second !== undefined && labels.missed) rendered = await render(second);
  const answered = outage ? 503 : rendered.failed ? 500 : status;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', 'private, no-store');
  const told = keep !== null && answered === 200 ? keptAs(rendered.bytes, keep) : {};
  const sent = sentOnce(rendered.bytes, request.headers.get('accept-encoding'));
  for (const [name, value] of Object.entries({ ...told, ...sent.headers }))
    headers.set(name, value);
  return new Response(new Uint8Array(sent.body), { headers, status: answered });
}

/** What a page with islands loads; while developing, Vite's runtime comes first. */
function clientCodeOf({ manifest }: EntryContext): readonly string[] {
  const { hmr } = manifest as { hmr?: { runtime: string } };
  return [...(hmr ? [hmr.runtime] : []), manifest.entry.module];
}

/** A page to be rendered twice: what Remix hands over to the browser can be read only once. */
function twice(remix: EntryContext): readonly [EntryContext, EntryContext] {
  const { serverHandoffStream, ...rest } = remix;
  if (serverHandoffStream === undefined) return [remix, remix];
  const [one, other] = serverHandoffStream.tee();
  return [
    { ...rest, serverHandoffStream: one, renderMeta: {} },
    { ...rest, serverHandoffStream: other, renderMeta: {} },
  ];
}

interface WholePage {
  readonly bytes: Buffer;
  /** A part of it could not be rendered: the page says so. */
  readonly failed: boolean;
}

function renderWhole(page: ReactElement, context: AppLoadContext): Promise<WholePage> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe } = renderToPipeableStream(page, {
      nonce: context.nonce,
      onAllReady() {
        const body = withoutPadding();
        buffer(body).then((bytes) => resolve({ bytes, failed }), reject);
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        logFailure(error, context);
      },
    });
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
    handles.every(({ hydrate, islands }) => hydrate !== true && islands !== true)
  );
}

/** What a route says of its pages. */
interface PageHandle {
  /** They carry client code. */
  readonly hydrate?: boolean;
  readonly islands?: boolean;
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
