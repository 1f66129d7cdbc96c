import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
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
import { Button } from '~/ui/base/buttons';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { TextField } from '~/ui/base/text-fields';

export const meta: MetaFunction = () => [{ title: 'Se connecter – Relais' }];

const schema = z.object({ email: email().required(), retour: optionalLine(500) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = safeReturn(new URL(request.url).searchParams.get('retour'));
  // In a demonstration one comes back here to become somebody else.
  if (context.actor !== null && !context.demo) return redirect(returnTo);
  const personas = context.demo ? await readPersonas(contextOf(context)) : [];
  return { returnTo, personas, formKey: crypto.randomUUID() };
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
  const { returnTo, personas, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <PageTitle
        title="Se connecter"
        lede="Écrivez votre adresse professionnelle : nous vous envoyons un lien, sans mot de passe à retenir. Sans compte, le même lien en ouvre un."
      />
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
        <Button variant="primary">Recevoir un lien</Button>
      </PostForm>
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
