import { STANDINGS, type ResourceFilters } from '~/domain/resources/filters';
import { MATURITIES, RESOURCE_KINDS } from '~/domain/resources/resource';
import {
  MATURITY_WORDS,
  RESOURCE_KIND_WORDS,
  RESOURCE_LABELS,
  STANDING_WORDS,
} from '~/wording/resources-catalogue';
import { Select } from '../base/choice-fields';
import { SearchForm } from '../base/search-form';

interface ResourceSearchProps {
  readonly filters: ResourceFilters;
  readonly producers: readonly { readonly slug: string; readonly name: string }[];
}

/** The search of the common base, with its filters. */
export function ResourceSearch({ filters, producers }: ResourceSearchProps) {
  return (
    <SearchForm action="/ressources" label="Chercher une ressource" defaultValue={filters.q}>
      <Select
        name="nature"
        label={RESOURCE_LABELS.kind}
        required
        emptyLabel="Toutes"
        defaultValue={filters.kind ?? ''}
        options={RESOURCE_KINDS.map((value) => ({ value, label: RESOURCE_KIND_WORDS[value] }))}
      />
      <Select
        name="producteur"
        label={RESOURCE_LABELS.producer}
        required
        emptyLabel="Tous"
        defaultValue={filters.producer}
        options={producers.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Select
        name="maturite"
        label={RESOURCE_LABELS.maturity}
        required
        emptyLabel="Toutes"
        defaultValue={filters.maturity ?? ''}
        options={MATURITIES.map((value) => ({ value, label: MATURITY_WORDS[value] }))}
      />
      <Select
        name="etat"
        label="État"
        required
        emptyLabel={null}
        defaultValue={filters.standing}
        options={STANDINGS.map((value) => ({ value, label: STANDING_WORDS[value] }))}
      />
    </SearchForm>
  );
}
