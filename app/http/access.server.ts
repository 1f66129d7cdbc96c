import { data, redirect } from '@remix-run/node';
import { isAdmin, isStaff, type Actor } from '~/domain/accounts/account';
import type { RequestContext } from './context.server';

/** The answer for a thing that is not there, and for one that the person may not see (invariant 9). */
export function notFound(): never {
  throw data(null, { status: 404 });
}

/** The number of a record in the URL; a thing that cannot be a number is not there. */
export function idParam(text: string | undefined): number {
  const id = Number(text);
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? id : notFound();
}

/** The signed-in person; for a visitor the page is not there, and offers to sign in and return. */
export function requireActor(context: RequestContext): Actor {
  return context.actor ?? notFound();
}

/** A staff member; a visitor is sent to sign in and back, whatever the id, and anybody else finds nothing. */
export function requireStaff(context: RequestContext, request: Request): Actor {
  return requireRole(context, request, isStaff);
}

/** An administrator, by the same manners. */
export function requireAdmin(context: RequestContext, request: Request): Actor {
  return requireRole(context, request, isAdmin);
}

/** A staff member or an administrator, by the same manners. */
export function requireStaffOrAdmin(context: RequestContext, request: Request): Actor {
  return requireRole(context, request, (actor) => isStaff(actor) || isAdmin(actor));
}

function requireRole(
  context: RequestContext,
  request: Request,
  holds: (actor: Actor) => boolean,
): Actor {
  if (context.actor === null) {
    const { pathname, search } = new URL(request.url);
    throw redirect(`/connexion?retour=${encodeURIComponent(pathname + search)}`);
  }
  return holds(context.actor) ? context.actor : notFound();
}

/** A place inside the site to return to; anything else becomes the fallback, so that no link leads astray. */
export function safeReturn(text: string | null | undefined, fallback = '/'): string {
  if (
    !text ||
    !text.startsWith('/') ||
    text.startsWith('//') ||
    text.includes('\\') ||
    /[\u0000-\u001f]/.test(text)
  )
    return fallback;
  return text;
}
