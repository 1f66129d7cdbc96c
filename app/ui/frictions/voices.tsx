import { formatCount } from '~/wording/format';
import { Written } from './friction-text';

/** An organisation of the family, with what it wrote. */
export interface Voice {
  readonly frictionId: number;
  readonly organisationId: number;
  readonly organisation: string;
  readonly slug: string;
  readonly population: number | null;
  readonly evidence: string | null;
  readonly peoplePerYear: number | null;
}

/** Who has this friction: its proposer, those who said « nous aussi », and those of the frictions merged into it. */
export function Voices({
  voices,
  frictionId,
}: {
  readonly voices: readonly Voice[];
  readonly frictionId: number;
}) {
  return (
    <ul className="rl-voices">
      {voices.map((voice) => (
        <li
          key={`${voice.frictionId}-${voice.organisationId}-${voice.evidence === null ? 'proposer' : 'support'}`}
        >
          <a href={`/organisations/${voice.slug}`}>{voice.organisation}</a>
          {voice.population === null ? null : (
            <span className="rl-voices__fact">
              {' '}
              {formatCount(voice.population, 'habitant', 'habitants')}
            </span>
          )}
          {voice.frictionId === frictionId ? null : (
            <span className="rl-voices__fact"> par la friction nº {voice.frictionId}</span>
          )}
          {voice.evidence === null ? null : <Written text={voice.evidence} />}
          {voice.peoplePerYear === null ? null : (
            <span className="rl-voices__fact">
              {formatCount(voice.peoplePerYear, 'personne par an', 'personnes par an')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
