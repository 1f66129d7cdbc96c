import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { forgetProof, readProof } from '~/http/proconnect.server';
import { ButtonLink } from '~/ui/base/buttons';
import { PageTitle } from '~/ui/base/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: leaving }) => [
  { title: 'Déconnexion – Relais' },
  ...(leaving?.there ? [{ httpEquiv: 'refresh', content: `0;url=${leaving.there}` }] : []),
];

/**
 * Whoever has signed out of Relais leaves for ProConnect by a page, not by a redirect: ProConnect sends on to the
 * person's own administration, and browsers hold each step that follows a form to the page's policy.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { proConnect, publicUrl, actor } = context;
  if (proConnect === null) return notFound();
  const proof = await readProof(context, request.headers.get('cookie'));
  if (actor !== null || proof === null) throw redirect('/');
  const there = await proConnect.leave(proof, `${publicUrl}/`);
  return data({ there }, { headers: { 'Set-Cookie': await forgetProof(context) } });
}

export default function LeavingProConnect() {
  const { there } = useLoaderData<typeof loader>();
  if (there === null) {
    return (
      <>
        <PageTitle
          title="Vous avez quitté Relais"
          lede="Mais votre session ProConnect est peut-être encore ouverte. Si d’autres se servent de cet ordinateur, fermez le navigateur."
        />
        <ButtonLink href="/">Aller à l’accueil</ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageTitle
        title="Vous avez quitté Relais"
        lede="Votre session ProConnect se ferme aussi. Si rien ne se passe, fermez-la avec ce bouton."
      />
      <ButtonLink href={there} variant="primary">
        Fermer la session ProConnect
      </ButtonLink>
    </>
  );
}
