import type { MetaFunction } from '@remix-run/node';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { Prose } from '~/ui/layout/page';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Données personnelles – Relais' }];

export default function PersonalData() {
  return (
    <>
      <Breadcrumb items={[{ label: 'Données personnelles' }]} />
      <PageTitle
        title="Données personnelles"
        lede="Relais garde peu de choses sur vous, et dit lesquelles."
      />
      <Prose>
        <Section title="Ce qui est gardé">
          <p>
            Votre nom, votre adresse électronique professionnelle, votre organisation et vos
            rôles&nbsp;; ce que vous faites ici (qui, quand, quoi, pourquoi), dans un journal qui ne
            contient aucune coordonnée&nbsp;; les fichiers que vous joignez, jusqu’à ce que vous les
            retiriez&nbsp;; les courriels que Relais vous a envoyés.
          </p>
          <p>
            Avec un « nous aussi », la personne à joindre que vous nommez&nbsp;: son nom, son
            adresse ou son téléphone, lus par l’incubateur et vos collègues seulement, et effacés
            dès que vous les retirez.
          </p>
        </Section>
        <Section title="Ce qui est public">
          <p>
            Votre nom et votre organisation, à côté des actes publics que vous signez&nbsp;: une
            friction déposée et qualifiée, une décision, un jalon. Votre adresse ne l’est jamais.
          </p>
        </Section>
        <Section title="Témoins de connexion (cookies)">
          <p>
            Deux au plus&nbsp;: celui de votre session, qui vit douze heures, et celui du thème
            clair ou sombre, si vous en choisissez un. Aucune mesure d’audience, aucun service
            extérieur.
          </p>
        </Section>
        <Section title="Vos droits">
          <p>
            Vous pouvez lire et corriger votre nom dans <a href="/compte">votre compte</a>. Sur
            demande à l’équipe qui tient ce service, votre nom et votre adresse sont remplacés
            partout par «&nbsp;personne effacée&nbsp;»&nbsp;; les actes restent, sans vous nommer.
            Vous pouvez aussi saisir la <a href="https://www.cnil.fr/">CNIL</a>.
          </p>
        </Section>
      </Prose>
    </>
  );
}
