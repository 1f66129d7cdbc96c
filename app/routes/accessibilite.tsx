import type { MetaFunction } from '@remix-run/node';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { Prose } from '~/ui/layout/page';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Accessibilité – Relais' }];

export default function Accessibility() {
  return (
    <>
      <Breadcrumb items={[{ label: 'Accessibilité' }]} />
      <PageTitle
        title="Accessibilité&nbsp;: partiellement conforme"
        lede="Relais est écrit pour être utilisable par toutes et tous, au clavier, avec un lecteur d’écran, en clair comme en sombre, et sans JavaScript."
      />
      <Prose>
        <Section title="Ce qui est vérifié">
          <p>
            À chaque version, le parcours complet, de la proposition d’une friction à la signature
            d’une passation, est rejoué dans un navigateur, avec et sans JavaScript. Chaque page
            visitée passe les règles automatiques des WCAG 2.1 aux niveaux A et AA, dans les deux
            thèmes.
          </p>
        </Section>
        <Section title="Ce qui ne l’est pas">
          <p>
            Aucun audit du référentiel général d’amélioration de l’accessibilité (RGAA) n’a encore
            été mené par une personne extérieure&nbsp;: c’est pourquoi cette page ne dit pas
            «&nbsp;totalement conforme&nbsp;». Les fichiers que les équipes déposent comme preuves
            ne sont pas contrôlés.
          </p>
        </Section>
        <Section title="Si quelque chose vous arrête">
          <p>
            Écrivez à l’équipe qui tient ce service, à l’adresse donnée dans les{' '}
            <a href="/mentions-legales">mentions légales</a>. Si la réponse ne vous suffit pas, vous
            pouvez saisir le <a href="https://www.defenseurdesdroits.fr/">Défenseur des droits</a>.
          </p>
        </Section>
      </Prose>
    </>
  );
}
