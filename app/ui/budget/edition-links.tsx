import { editionLabel } from '~/wording/budget-editions';
import { Section } from '../base/page-title';

/** The half-yearly editions of a startup's public budget that are out. */
export function EditionLinks({
  slug,
  editions,
}: {
  readonly slug: string;
  readonly editions: readonly string[];
}) {
  if (editions.length === 0) return null;
  return (
    <Section title="Éditions semestrielles">
      <ul>
        {editions.map((name) => (
          <li key={name}>
            <a href={`/startups/${slug}/budget/${name}`}>{editionLabel(name)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
