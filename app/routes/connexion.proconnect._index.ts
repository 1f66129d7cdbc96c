import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { notFound, safeReturn } from '~/http/access.server';
import { rememberAway, RETURN_PATH, signInAgain } from '~/http/proconnect.server';

/** Leaves for ProConnect; the address does not exist where it is not set up. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { proConnect } = context;
  if (proConnect === null) return notFound();
  const returnTo = safeReturn(new URL(request.url).searchParams.get('retour'));
  const leaving = await proConnect.depart(context.publicUrl + RETURN_PATH);
  if (leaving === null) return redirect(signInAgain('unreachable', returnTo));
  return redirect(leaving.url, {
    headers: { 'Set-Cookie': await rememberAway(context, { ...leaving.departure, returnTo }) },
  });
}
