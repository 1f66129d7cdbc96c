import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { forgetProof, readProof } from '~/http/proconnect.server';
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
  const proof = await readProof(context, cookies);
  if (proof === null || context.proConnect === null) return redirect('/', { status: 303, headers });
  headers.append('Set-Cookie', await forgetProof(context));
  const there = await context.proConnect.leave(proof, `${context.publicUrl}/`);
  return redirect(there ?? '/', { status: 303, headers });
}
