import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { notFound, safeReturn } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import {
  forgetAway,
  readAway,
  rememberProof,
  RETURN_PATH,
  signInAgain,
} from '~/http/proconnect.server';
import { newToken, readSession, sessionCookie } from '~/http/session.server';
import { signInByProConnect } from '~/services/accounts/signInByProConnect.server';

/** Comes back from ProConnect: opens the session of the person it vouches for, or says on the sign-in page why not. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { proConnect, publicUrl, sessionSecret } = context;
  if (proConnect === null) return notFound();
  const cookies = request.headers.get('cookie');
  const away = await readAway(context, cookies);
  if (away === null) return redirect(signInAgain('not-verified', '/'));
  const here = new URL(publicUrl + RETURN_PATH + new URL(request.url).search);
  const arrived = await proConnect.arrive(here, away);
  const headers = new Headers([['Set-Cookie', await forgetAway(context)]]);
  if (!arrived.ok) return redirect(signInAgain(arrived.refusal, away.returnTo), { headers });
  const { token, hash } = newToken(sessionSecret);
  const formerHash = readSession(cookies, sessionSecret);
  await signInByProConnect(contextOf(context), arrived.value, { tokenHash: hash, formerHash });
  headers.append('Set-Cookie', sessionCookie(token, publicUrl));
  headers.append('Set-Cookie', await rememberProof(context, arrived.value.proof));
  return redirect(safeReturn(away.returnTo), { headers });
}
