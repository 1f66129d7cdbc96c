import { ButtonGroup, ButtonLink } from '../base/buttons';
import { Section } from '../base/page-title';

interface OfferedProps {
  /** Of the startup. */
  readonly slug: string;
  readonly offered: readonly { readonly slug: string; readonly name: string }[];
  readonly mayPropose: boolean;
}

/** What a service that is handed over offers to everybody else, and the way to propose it. */
export function Offered({ slug, offered, mayPropose }: OfferedProps) {
  return (
    <Section title="Ce que le service offre à la base commune" id="base-commune">
      {offered.length === 0 ? (
        <p>
          Rien encore. Une API, un référentiel, des données ou le logiciel lui-même peuvent servir à
          d’autres.
        </p>
      ) : (
        <ul>
          {offered.map((resource) => (
            <li key={resource.slug}>
              <a href={`/ressources/${resource.slug}`}>{resource.name}</a>
            </li>
          ))}
        </ul>
      )}
      {mayPropose ? (
        <ButtonGroup>
          <ButtonLink href={`/ressources/nouvelle?startup=${slug}`}>
            Proposer une ressource issue du service
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </Section>
  );
}
