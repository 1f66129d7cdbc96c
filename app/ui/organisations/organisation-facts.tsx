import type { OrganisationKind } from '~/domain/organisations/organisation';
import { formatNumber } from '~/wording/format';
import { CODE_WORDS, KIND_WORDS } from '~/wording/organisations';
import { DefinitionList, type Definition } from '../base/definition-list';

interface OrganisationFactsProps {
  readonly organisation: {
    readonly kind: OrganisationKind;
    readonly code: string;
    readonly siren: string | null;
    readonly population: number | null;
  };
  readonly around: readonly {
    readonly kind: OrganisationKind;
    readonly slug: string;
    readonly name: string;
  }[];
}

/** What the official register says of an organisation, and the territories it lies in. */
export function OrganisationFacts({ organisation, around }: OrganisationFactsProps) {
  const { kind, code, siren, population } = organisation;
  const codeName = CODE_WORDS[kind];
  const items: Definition[] = [
    ...(codeName === null ? [] : [{ term: codeName, detail: code }]),
    ...(siren === null || siren === code ? [] : [{ term: 'SIREN', detail: siren }]),
    ...(population === null ? [] : [{ term: 'Habitants', detail: formatNumber(population) }]),
    ...around.map((territory) => ({
      term: KIND_WORDS[territory.kind],
      detail: <a href={`/organisations/${territory.slug}`}>{territory.name}</a>,
    })),
  ];
  return items.length === 0 ? null : <DefinitionList items={items} />;
}
