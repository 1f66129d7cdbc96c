import {
  chosenOrder,
  FRICTION_ORDERS,
  type FrictionFilters as Filters,
} from '~/domain/frictions/filters';
import { FRICTION_STATES, FRICTION_THEMES } from '~/domain/frictions/friction';
import {
  ORDER_BY_ITSELF,
  ORDER_LABELS,
  STATE_LABELS,
  territoryText,
  THEME_LABELS,
} from '~/wording/frictions';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { Select } from '../base/choice-fields';
import { SearchForm } from '../base/search-form';

interface FrictionFiltersProps {
  readonly filters: Filters;
  readonly territories: readonly {
    readonly slug: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly code: string;
  }[];
}

const STATES = FRICTION_STATES.filter((state) => state !== 'draft').map((value) => ({
  value,
  label: STATE_LABELS[value],
}));
const THEMES = FRICTION_THEMES.map((value) => ({ value, label: THEME_LABELS[value] }));
const ORDERS = FRICTION_ORDERS.filter((order) => order !== 'pertinence').map((value) => ({
  value,
  label: ORDER_LABELS[value],
}));

/** The search box of the list and its filters; the result has an address. */
export function FrictionFilters({ filters, territories }: FrictionFiltersProps) {
  const places = territories.map((place) => ({ value: place.slug, label: territoryText(place) }));
  return (
    <SearchForm
      action="/frictions"
      label="Chercher une friction"
      defaultValue={filters.q}
      hint="Des mots du problème, ou son numéro."
    >
      <Select
        name="etat"
        label="État"
        options={STATES}
        emptyLabel="Tous"
        required
        defaultValue={filters.state ?? ''}
      />
      <Select
        name="theme"
        label="Thème"
        options={THEMES}
        emptyLabel="Tous"
        required
        defaultValue={filters.theme ?? ''}
      />
      <Select
        name="territoire"
        label="Territoire"
        options={places}
        emptyLabel="Tous"
        required
        defaultValue={filters.territory}
      />
      <Select
        name="tri"
        label="Ordre"
        options={ORDERS}
        emptyLabel={ORDER_BY_ITSELF}
        required
        defaultValue={chosenOrder(filters) ?? ''}
      />
    </SearchForm>
  );
}
