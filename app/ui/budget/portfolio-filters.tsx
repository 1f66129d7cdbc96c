import { Select } from '../base/choice-fields';
import { FilterForm, NamedFilter } from '../base/filter-form';

interface PortfolioFiltersProps {
  readonly choices: {
    readonly years: readonly number[];
    readonly incubators: readonly { readonly slug: string; readonly name: string }[];
    readonly funders: readonly { readonly slug: string; readonly name: string }[];
  };
  readonly filter: {
    readonly year: number | null;
    readonly incubator: string | null;
    readonly funder: string | null;
  };
}

/** What narrows the portfolio's totals: the address keeps it. */
export function PortfolioFilters({ choices, filter }: PortfolioFiltersProps) {
  return (
    <FilterForm action="/budget" label="Filtrer les totaux">
      <YearSelect years={choices.years} year={filter.year} />
      <NamedFilter
        name="incubateur"
        label="Incubateur"
        choices={choices.incubators}
        chosen={filter.incubator ?? ''}
      />
      <NamedFilter
        name="financeur"
        label="Financeur"
        choices={choices.funders}
        chosen={filter.funder ?? ''}
      />
    </FilterForm>
  );
}

/** The year that is shown; every year when none is chosen. */
export function YearSelect({
  years,
  year,
}: {
  readonly years: readonly number[];
  readonly year: number | null;
}) {
  return (
    <Select
      name="annee"
      label="Année"
      required
      emptyLabel="Toutes"
      options={years.map((each) => ({ value: String(each), label: String(each) }))}
      defaultValue={year === null ? '' : String(year)}
    />
  );
}
