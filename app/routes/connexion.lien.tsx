import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { safeReturn } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { optionalLine } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { hashOfToken, newToken, readSession, sessionCookie } from '~/http/session.server';
import { followMagicLink } from '~/services/accounts/followMagicLink.server';
import { readMagicLink } from '~/services/accounts/readMagicLink.server';
import { Button, ButtonLink } from '~/ui/base/buttons';
import { Alert } from '~/ui/base/messages';
import { PageTitle } from '~/ui/base/page-title';
import { Hidden, PostForm } from '~/ui/base/post-form';
import { LINK_REFUSALS } from '~/wording/accounts';

export const meta: MetaFunction = () => [{ title: 'Confirmer la connexion – Relais' }];

const schema = z.object({ jeton: optionalLine() });

/** Looking at a link does not use it up: a mail scanner opens it before the person does. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('jeton');
  const { state, returnTo } = await readMagicLink(
    contextOf(context),
    hashOfToken(token, context.sessionSecret),
  );
  // A letter is opened more than once: whoever its link signed in finds its page again.
  if (state !== 'usable' && returnTo !== null && context.actor !== null) {
    throw redirect(safeReturn(returnTo, '/compte'));
  }
  const another = returnTo === null ? '' : `?retour=${encodeURIComponent(returnTo)}`;
  return { state, another, token: token ?? '', formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, schema);
  const linkHash = form.ok ? hashOfToken(form.value.jeton, context.sessionSecret) : null;
  if (linkHash === null) return data({ refusal: 'unknown' as const }, { status: 422 });
  const { token, hash } = newToken(context.sessionSecret);
  const formerHash = readSession(request.headers.get('cookie'), context.sessionSecret);
  // Without the form's fingerprint: each use of a link stands for itself, and one of them gets the session.
  const outcome = await followMagicLink(contextOf(context), linkHash, {
    tokenHash: hash,
    formerHash,
  });
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 422 });
  return redirect(safeReturn(outcome.value.returnTo, '/compte'), {
    status: 303,
    headers: { 'Set-Cookie': sessionCookie(token, context.publicUrl) },
  });
}

export default function FollowLink() {
  const { state, another, token, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? (state === 'usable' ? null : state);
  if (refusal !== null) {
    return (
      <>
        <PageTitle title="Ce lien n’ouvre rien" />
        <Alert tone="warning" title={LINK_REFUSALS[refusal]}>
          Demandez-en un autre, il arrive en quelques instants.
        </Alert>
        <ButtonLink href={`/connexion${another}`} variant="primary">
          Recevoir un autre lien
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageTitle
        title="Confirmez votre connexion"
        lede="Ce lien sert une seule fois. La connexion dure douze heures sur cet appareil."
      />
      <PostForm formKey={formKey}>
        <Hidden name="jeton" value={token} />
        <Button variant="primary">Me connecter</Button>
      </PostForm>
    </>
  );
}
