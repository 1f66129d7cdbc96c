import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { LEAVING_PATH, readProof } from '~/http/proconnect.server';
import { clearedCookie, readSession } from '~/http/session.server';
import { closeSession } from '~/services/accounts/closeSession.server';

/** Signing out is a post; whoever types the address is still signed in. */
export function loader() {
  return redirect('/');
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookies = request.headers.get('cookie');
  const hash = readSession(cookies, context.sessionSecret);
  if (hash !== null) await closeSession(contextOf(context), hash);
  const headers = new Headers([['Set-Cookie', clearedCookie(context.publicUrl)]]);
  const cameByProConnect =
    context.proConnect !== null && (await readProof(context, cookies)) !== null;
  return redirect(cameByProConnect ? LEAVING_PATH : '/', { status: 303, headers });
}
