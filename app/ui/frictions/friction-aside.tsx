import type { OrganisationKind } from '~/domain/organisations/organisation';
import type { Day } from '~/domain/shared/day';
import type { Contact } from '~/domain/frictions/supporting';
import type { Evidence } from '~/domain/frictions/weight';
import type { WeightTogether } from '~/domain/frictions/weight-together';
import type { Phase } from '~/domain/startups/phase';
import { territoryText } from '~/wording/frictions';
import { formatCount } from '~/wording/format';
import { Section } from '../base/page-title';
import { ConcernedPopulation, TogetherWeight } from './reach';
import { StartupCard } from './startup-card';
import { Voices, type Voice } from './voices';
import { Weight } from './weight';

interface FrictionAsideProps {
  readonly frictionId: number;
  readonly evidence: Evidence;
  readonly source: string;
  readonly territory: {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly code: string;
    readonly slug: string;
    readonly population: number | null;
  } | null;
  readonly voices: readonly Voice[];
  readonly organisations: number;
  readonly reach: {
    readonly inhabitants: number | null;
    readonly unknown: number;
    readonly withoutTerritory: number;
    readonly together: WeightTogether;
    readonly contacts: readonly (Contact & { readonly supportId: number })[];
  };
  readonly startups: readonly {
    readonly slug: string;
    readonly name: string;
    readonly pitch: string;
    readonly phase: Phase;
    readonly since: Day;
    readonly owner: string | null;
  }[];
  readonly today: Day;
}

/** What a friction weighs, where, for whom, and who answers it. */
export function FrictionAside(props: FrictionAsideProps) {
  const { frictionId, evidence, source, territory, voices, organisations, reach } = props;
  const { startups, today } = props;
  return (
    <>
      {startups.length === 0 ? null : (
        <Section title="La start-up qui y répond">
          {startups.map((startup) => (
            <StartupCard key={startup.slug} startup={startup} today={today} />
          ))}
        </Section>
      )}
      <Section title="Ce que cela pèse">
        <Weight evidence={evidence} source={source} />
        <TogetherWeight together={reach.together} own={evidence} />
      </Section>
      <Section title="Territoire">
        {territory === null ? (
          <p>Toute la France</p>
        ) : (
          <p>
            <a href={`/organisations/${territory.slug}`}>{territoryText(territory)}</a>
            {territory.population === null ? null : (
              <>&nbsp;: {formatCount(territory.population, 'habitant', 'habitants')}</>
            )}
          </p>
        )}
        {organisations === 0 ? null : <ConcernedPopulation {...reach} />}
      </Section>
      {organisations === 0 ? null : (
        <Section
          title="Qui la rencontre"
          aside={formatCount(organisations, 'organisation', 'organisations')}
        >
          <Voices voices={voices} frictionId={frictionId} contacts={reach.contacts} />
        </Section>
      )}
    </>
  );
}
