import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/ui/base/buttons';
import { Callout } from '~/ui/base/messages';
import { PageTitle } from '~/ui/base/page-title';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Lien envoyé – Relais' }];

export function loader({ context }: LoaderFunctionArgs) {
  return { mailIsShown: context.mailIsShown };
}

export default function LinkSent() {
  const { mailIsShown } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title="Ouvrez votre messagerie"
        lede="Un lien pour vous connecter part à l’adresse que vous avez écrite. Il sert une fois, pendant dix minutes."
      />
      {mailIsShown ? (
        <Callout
          title="Cette démonstration n’envoie rien"
          action={<ButtonLink href="/courriels">Lire les courriels</ButtonLink>}
        >
          Les courriels restent ici, et tout le monde peut les lire.
        </Callout>
      ) : null}
      <p>
        Rien n’arrive après quelques minutes&nbsp;? Regardez parmi les indésirables, vérifiez
        l’adresse, puis <a href="/connexion">demandez un autre lien</a>.
      </p>
    </>
  );
}
