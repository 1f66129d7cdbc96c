import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { clearedCookie, readSession } from '~/http/session.server';
import { closeSession } from '~/services/accounts/closeSession.server';

/** Signing out is a post; whoever types the address is still signed in. */
export function loader() {
  return redirect('/');
}

export async function action({ request, context }: ActionFunctionArgs) {
  const hash = readSession(request.headers.get('cookie'), context.sessionSecret);
  if (hash !== null) await closeSession(contextOf(context), hash);
  return redirect('/', {
    status: 303,
    headers: { 'Set-Cookie': clearedCookie(context.publicUrl) },
  });
}
