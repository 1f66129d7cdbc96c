import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { Prose } from '~/ui/layout/page';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Mentions légales – Relais' }];

export function loader({ context }: LoaderFunctionArgs) {
  return { demo: context.demo, contact: context.contact };
}

export default function LegalNotice() {
  const { demo, contact } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: 'Mentions légales' }]} />
      <PageTitle title="Mentions légales" />
      <Prose>
        <Section title="Qui tient ce service">
          {demo ? (
            <p>
              Ceci est une démonstration de Relais&nbsp;: elle n’est éditée par aucune
              administration, ses personnes sont inventées, et elle peut être remise à zéro à tout
              moment.
            </p>
          ) : (
            <p>
              Ce service est édité et hébergé par l’organisation qui l’a installé. Vous pouvez lui
              écrire à l’adresse <a href={`mailto:${contact}`}>{contact}</a>.
            </p>
          )}
        </Section>
        <Section title="Le logiciel">
          <p>
            Relais est un logiciel libre, sous licence MIT. La liste des communes, des
            intercommunalités, des départements et des régions vient des données publiques
            rassemblées par Etalab, sous licence ouverte. La police est Atkinson Hyperlegible Next,
            de l’institut Braille, sous licence SIL Open Font.
          </p>
        </Section>
        <Section title="Ce que vous pouvez en reprendre">
          <p>
            Les pages publiques peuvent être citées et reprises, en donnant leur adresse et la date
            de lecture.
          </p>
        </Section>
      </Prose>
    </>
  );
}
