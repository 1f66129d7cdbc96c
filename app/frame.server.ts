import type { AppLoadContext } from '@remix-run/node';
import { isAdmin, isStaff } from './domain/accounts/account';
import { doneOf } from './http/done';
import { themeOf } from './http/theme.server';

function ownLinks(own: AppLoadContext['ownPages']) {
  return [
    ...(own?.isSponsor ? [{ href: '/bureau', label: 'Mon bureau de sponsor' }] : []),
    ...(own?.fundersSlug
      ? [
          {
            href: `/organisations/${own.fundersSlug}/calendrier`,
            label: 'Notre calendrier budgétaire',
          },
        ]
      : []),
  ];
}

/** What every page needs: who is there, where, and how it should look. */
export function frameOf(request: Request, context: AppLoadContext) {
  const { pathname, search } = new URL(request.url);
  const { actor } = context;
  return {
    person:
      actor === null
        ? null
        : {
            name: actor.name,
            links: [
              ...ownLinks(context.ownPages),
              { href: '/suivis', label: 'Ce que je suis' },
              { href: '/compte', label: 'Mon compte' },
            ],
          },
    // A visitor's page may be kept for others, and nobody else acted.
    done: actor === null ? null : doneOf(request.headers.get('cookie')),
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
export type Frame = ReturnType<typeof frameOf>;
