import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { identityRefusalOf } from '~/domain/accounts/identity';
import { LINKS_PER_CLIENT } from '~/domain/accounts/magic-link';
import { safeReturn } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { email, optionalLine } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { newToken } from '~/http/session.server';
import { slowDown, tooMany } from '~/http/too-many.server';
import { readPersonas } from '~/services/accounts/readPersonas.server';
import { requestMagicLink } from '~/services/accounts/requestMagicLink.server';
import { PersonaButtons } from '~/ui/accounts/persona-buttons';
import { ProConnectSignIn } from '~/ui/accounts/proconnect-sign-in';
import { Button } from '~/ui/base/buttons';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { TextField } from '~/ui/base/text-fields';

export const meta: MetaFunction = () => [{ title: 'Se connecter – Relais' }];

const schema = z.object({ email: email().required(), retour: optionalLine(500) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const returnTo = safeReturn(asked.get('retour'));
  // In a demonstration one comes back here to become somebody else.
  if (context.actor !== null && !context.demo) return redirect(returnTo);
  const personas = context.demo ? await readPersonas(contextOf(context)) : [];
  return {
    ...{ returnTo, personas, formKey: crypto.randomUUID() },
    hasProConnect: context.proConnect !== null,
    refusal: identityRefusalOf(asked.get('proconnect')),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  slowDown(context.clientAddress, context.now, LINKS_PER_CLIENT);
  const form = await readForm(request, schema);
  if (!form.ok) return form.answer;
  const { token, hash } = newToken(context.sessionSecret);
  const outcome = await requestMagicLink(contextOf(context, form), {
    email: form.value.email,
    returnTo: safeReturn(form.value.retour, '') || null,
    token,
    tokenHash: hash,
  });
  if (!outcome.ok) tooMany(Number(outcome.facts?.['seconds']));
  return redirect('/connexion/envoye', 303);
}

export default function SignIn() {
  const { returnTo, personas, formKey, hasProConnect, refusal } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const byMail = (
    <PostForm formKey={formKey}>
      <ErrorSummary form={form} />
      <Hidden name="retour" value={returnTo} />
      <TextField
        name="email"
        label="Adresse électronique"
        hint="Celle de votre administration ou collectivité, par exemple prenom.nom@mairie.fr"
        type="email"
        autoComplete="email"
        width="medium"
        required
        form={form}
      />
      <Button variant={hasProConnect ? 'secondary' : 'primary'}>Recevoir un lien</Button>
    </PostForm>
  );
  return (
    <>
      <PageTitle
        title="Se connecter"
        lede={
          hasProConnect
            ? 'Avec ProConnect, ou par un lien que nous envoyons à votre adresse professionnelle. Sans compte, votre première connexion en ouvre un.'
            : 'Écrivez votre adresse professionnelle\u00a0: nous vous envoyons un lien, sans mot de passe à retenir. Sans compte, le même lien en ouvre un.'
        }
      />
      {hasProConnect ? (
        <>
          <ProConnectSignIn returnTo={returnTo} refusal={refusal} />
          <Section title="Par courriel">{byMail}</Section>
        </>
      ) : (
        byMail
      )}
      {personas.length === 0 ? null : (
        <Section title="Entrer dans la démonstration">
          <p>
            Ces personnes sont inventées. Choisissez-en une pour voir Relais comme elle le voit.
          </p>
          <PersonaButtons personas={personas} returnTo={returnTo} />
        </Section>
      )}
    </>
  );
}
