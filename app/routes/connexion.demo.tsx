import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { PERSONAS } from '~/domain/accounts/persona';
import { notFound, safeReturn } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { choice, optionalLine } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { newToken, readSession, sessionCookie } from '~/http/session.server';
import { signInAsPersona } from '~/services/accounts/signInAsPersona.server';

const schema = z.object({ persona: choice(PERSONAS).required(), retour: optionalLine(500) });

export function loader() {
  return notFound();
}

/** Signs in as somebody of the demonstration story; the address does not exist elsewhere. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!context.demo) return notFound();
  const form = await readForm(request, schema);
  if (!form.ok) return notFound();
  const { token, hash } = newToken(context.sessionSecret);
  const formerHash = readSession(request.headers.get('cookie'), context.sessionSecret);
  const outcome = await signInAsPersona(contextOf(context), form.value.persona, {
    tokenHash: hash,
    formerHash,
  });
  if (!outcome.ok) return notFound();
  return redirect(safeReturn(form.value.retour), {
    status: 303,
    headers: { 'Set-Cookie': sessionCookie(token, context.publicUrl) },
  });
}

/** Only its error page is ever shown. */
export default function NoPage() {
  return null;
}
