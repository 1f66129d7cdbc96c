import type { LateFilters } from '~/domain/notifications/late';
import { Select } from '../base/choice-fields';
import { FilterForm, NamedFilter } from '../base/filter-form';
import { Hidden } from '../base/post-form';

interface LateFiltersFormProps {
  readonly filters: LateFilters;
  readonly incubators: readonly { readonly slug: string; readonly name: string }[];
  readonly staff: readonly { readonly id: number; readonly name: string }[];
  readonly person: { readonly id: number; readonly name: string } | null;
}

/** Whose lateness the board shows; names on its lines filter too. */
export function LateFiltersForm({ filters, incubators, staff, person }: LateFiltersFormProps) {
  const people =
    person === null || staff.some(({ id }) => id === person.id) ? staff : [...staff, person];
  return (
    <FilterForm action="/suivi" label="Filtrer le suivi">
      {filters.kind === null ? null : <Hidden name="genre" value={filters.kind} />}
      <NamedFilter
        name="incubateur"
        label="Incubateur"
        choices={incubators}
        chosen={filters.incubator}
      />
      <Select
        name="personne"
        label="Personne"
        required
        emptyLabel="Toutes"
        defaultValue={filters.personId === null ? '' : String(filters.personId)}
        options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </FilterForm>
  );
}
