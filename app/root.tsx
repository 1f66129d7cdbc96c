import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
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
import type { ReactNode } from 'react';
import { isAdmin, isStaff } from './domain/accounts/account';
import { themeOf } from './http/theme.server';
import { ProblemPage } from './ui/layout/problem-page';
import { Footer } from './ui/layout/footer';
import { DemoBanner, Header } from './ui/layout/header';
import { Main, SkipLinks } from './ui/layout/page';
import themeHref from './ui/theme/theme.css?url';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Relais' }];

/** What every page needs: who is there, where, and how it should look. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  const { actor } = context;
  return {
    person:
      actor === null
        ? null
        : { name: actor.name, links: [{ href: '/compte', label: 'Mon compte' }] },
    staff: isStaff(actor),
    admin: isAdmin(actor),
    demo: context.demo,
    mailIsShown: context.mailIsShown,
    stylesheet: context.theme,
    theme: themeOf(request.headers.get('cookie')),
    // A posted page is shown at its own address again.
    here: request.method === 'GET' ? pathname + search : pathname,
    pathname,
    nonce: context.nonce,
    requestId: context.requestId,
  };
}

type Frame = ReturnType<typeof loader>;

function navOf({ pathname, staff, admin }: Frame) {
  const items = [
    { href: '/frictions', label: 'Frictions' },
    { href: '/startups', label: 'Start-ups' },
    { href: '/organisations', label: 'Organisations' },
    ...(staff ? [{ href: '/tri', label: 'Tri' }] : []),
    ...(staff || admin
      ? [
          { href: '/admin/comptes', label: 'Comptes' },
          { href: '/admin/journal', label: 'Journal' },
        ]
      : []),
    ...(admin ? [{ href: '/admin/reglages', label: 'Réglages' }] : []),
  ];
  return items.map((item) => ({
    ...item,
    current: pathname === item.href || pathname.startsWith(`${item.href}/`),
  }));
}

/** The document around every page, errors included; scripts only where a route asks for them. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root');
  const hydrates = useMatches().some(
    (match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate === true,
  );
  return (
    <html
      lang="fr"
      {...(frame === undefined || frame.theme === 'auto' ? {} : { 'data-theme': frame.theme })}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {frame?.stylesheet === 'dsfr' ? (
          <link rel="stylesheet" href="/dsfr/dsfr.min.css" />
        ) : (
          <link rel="stylesheet" href={themeHref} />
        )}
        <Links />
      </head>
      <body>
        <SkipLinks />
        {frame?.demo ? <DemoBanner /> : null}
        <Header
          nav={frame === undefined ? [] : navOf(frame)}
          person={frame?.person ?? null}
          signInHref={
            frame === undefined || frame.here === '/'
              ? '/connexion'
              : `/connexion?retour=${encodeURIComponent(frame.here)}`
          }
        />
        <Main>{children}</Main>
        <Footer
          theme={frame?.theme ?? 'auto'}
          returnTo={frame?.here ?? '/'}
          links={
            frame?.mailIsShown
              ? [{ href: '/courriels', label: 'Courriels de la démonstration' }]
              : []
          }
        />
        {hydrates && frame !== undefined ? (
          <>
            <ScrollRestoration nonce={frame.nonce} />
            <Scripts nonce={frame.nonce} />
          </>
        ) : null}
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
  const frame = useRouteLoaderData<typeof loader>('root');
  const problem = isRouteErrorResponse(error)
    ? { status: error.status, data: error.data as unknown }
    : { status: 500, data: null };
  return (
    <ProblemPage
      status={problem.status}
      data={problem.data}
      signedIn={frame !== undefined && frame.person !== null}
      here={frame?.here ?? '/'}
      reference={frame?.requestId}
    />
  );
}
