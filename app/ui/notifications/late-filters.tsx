import type { LateFilters } from '~/domain/notifications/late';
import { Button, ButtonGroup } from '../base/buttons';
import { Select } from '../base/choice-fields';
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
    <form className="rl-search" method="get" action="/suivi" aria-label="Filtrer le suivi">
      {filters.kind === null ? null : <Hidden name="genre" value={filters.kind} />}
      <div className="rl-search__filters">
        <Select
          name="incubateur"
          label="Incubateur"
          required
          emptyLabel="Tous"
          defaultValue={filters.incubator}
          options={incubators.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          name="personne"
          label="Personne"
          required
          emptyLabel="Toutes"
          defaultValue={filters.personId === null ? '' : String(filters.personId)}
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <ButtonGroup>
          <Button>Filtrer</Button>
        </ButtonGroup>
      </div>
    </form>
  );
}
