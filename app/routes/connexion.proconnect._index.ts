import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { LINKS_PER_CLIENT } from '~/domain/accounts/magic-link';
import { notFound, safeReturn } from '~/http/access.server';
import { rememberAway, RETURN_PATH } from '~/http/proconnect.server';
import { slowDown } from '~/http/too-many.server';

/** Leaves for ProConnect; the address does not exist where it is not set up. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { proConnect } = context;
  if (proConnect === null) return notFound();
  slowDown(context.clientAddress, context.now, LINKS_PER_CLIENT);
  const returnTo = safeReturn(new URL(request.url).searchParams.get('retour'));
  const leaving = await proConnect.depart(context.publicUrl + RETURN_PATH);
  if (leaving === null) throw redirect(`/connexion?proconnect=unreachable`);
  return redirect(leaving.url, {
    headers: { 'Set-Cookie': await rememberAway(context, { ...leaving.departure, returnTo }) },
  });
}
