import {
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { FrameOfPage } from './frame-of-page';
import { frameOf, type Frame } from './frame.server';
import { SAID } from './http/done';
import { Alert } from './ui/base/messages';
import { Footer } from './ui/layout/footer';
import { DemoBanner, Header } from './ui/layout/header';
import { Main, SkipLinks } from './ui/layout/page';
import { ProblemPage } from './ui/layout/problem-page';
import drawingsHref from './ui/theme/drawings.css?url';
import { DONE_SENTENCES } from './wording/done';
import themeHref from './ui/theme/theme.css?url';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Relais' }];

/** « Too many » says when to come back. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const retryAfter = errorHeaders?.get('Retry-After');
  return retryAfter ? { 'Retry-After': retryAfter } : new Headers();
};

export function loader({ request, context }: LoaderFunctionArgs) {
  const frame = frameOf(request, context);
  // Said once: a reload says nothing any more.
  return frame.done === null ? data(frame) : data(frame, { headers: { 'Set-Cookie': SAID } });
}

/** The frame that the loader told; null when it did not run: Remix skips it when an action is refused. */
function useLoadedFrame(): Frame | null {
  const told = useRouteLoaderData<Frame | null>('root');
  return told ?? null;
}

function navOf({ pathname, staff, admin }: Frame) {
  const items = [
    { href: '/frictions', label: 'Frictions' },
    { href: '/startups', label: 'Start-ups' },
    { href: '/programme', label: 'Programme' },
    { href: '/comites', label: 'Comités' },
    { href: '/ressources', label: 'Ressources' },
    { href: '/organisations', label: 'Organisations' },
    ...(staff
      ? [
          { href: '/suivi', label: 'Suivi' },
          { href: '/tri', label: 'Tri' },
          { href: '/selections', label: 'Sélection' },
          { href: '/budget', label: 'Budget' },
        ]
      : []),
    ...(staff || admin ? [{ href: '/admin', label: 'Administration' }] : []),
  ];
  return items.map(({ href, label }) => ({
    ...{ href, label },
    current: [href, ...(ALSO_UNDER[href] ?? [])].some(
      (place) => pathname === place || pathname.startsWith(`${place}/`),
    ),
  }));
}

/** Where a part of the menu has pages beside its own. */
const ALSO_UNDER: Readonly<Record<string, readonly string[]>> = { '/programme': ['/programmes'] };

function signInHref(frame: Frame | null): string {
  return frame === null || frame.here === '/'
    ? '/connexion'
    : `/connexion?retour=${encodeURIComponent(frame.here)}`;
}

interface PageHandle {
  /** Its whole page comes alive in the browser: it changes as a whole. */
  readonly hydrate?: boolean;
  /** Parts of its page do, each by itself (ui/base/island). */
  readonly islands?: boolean;
}

/** The document around every page, errors included; scripts only where a route asks for them. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const loaded = useLoadedFrame();
  const rendered = useContext(FrameOfPage);
  const frame = loaded ?? rendered;
  const handles = useMatches().map((match) => (match.handle ?? {}) as PageHandle);
  const hydrates = handles.some(({ hydrate }) => hydrate === true);
  const islands = handles.some((handle) => handle.islands === true);
  return (
    <html
      lang="fr"
      {...(frame === null || frame.theme === 'auto' ? {} : { 'data-theme': frame.theme })}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {(frame?.stylesheet === 'dsfr' ? ['/dsfr/dsfr.min.css', drawingsHref] : [themeHref]).map(
          (href) => (
            <link key={href} rel="stylesheet" href={href} />
          ),
        )}
        <Links />
      </head>
      <body>
        <SkipLinks />
        {frame?.demo ? <DemoBanner /> : null}
        <Header
          nav={frame === null ? [] : navOf(frame)}
          person={frame?.person ?? null}
          signInHref={signInHref(frame)}
        />
        <Main>
          {frame?.done ? <Alert tone="success" title={DONE_SENTENCES[frame.done]} /> : null}
          {children}
        </Main>
        <Footer
          theme={frame?.theme ?? 'auto'}
          returnTo={frame?.here ?? '/'}
          links={
            frame?.mailIsShown
              ? [{ href: '/courriels', label: 'Courriels de la démonstration' }]
              : []
          }
        />
        {hydrates && loaded !== null ? (
          <>
            <ScrollRestoration nonce={loaded.nonce} />
            <Scripts nonce={loaded.nonce} />
          </>
        ) : null}
        {islands && loaded !== null
          ? rendered?.clientCode.map((src) => <script key={src} type="module" src={src} />)
          : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Every refusal is a real page: what happened, that nothing is lost, what to do. */
export function ErrorBoundary() {
  const error = useRouteError();
  const loaded = useLoadedFrame();
  const rendered = useContext(FrameOfPage);
  const frame = rendered ?? loaded;
  const problem = isRouteErrorResponse(error)
    ? { status: error.status, data: error.data as unknown }
    : { status: rendered?.outage ? 503 : 500, data: null };
  return (
    <ProblemPage
      status={problem.status}
      data={problem.data}
      signedIn={frame !== null && frame.person !== null}
      here={frame?.here ?? '/'}
      reference={frame?.requestId}
    />
  );
}
