import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';

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
  const options = (all: readonly { readonly slug: string; readonly name: string }[]) =>
    all.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <form method="get" action="/budget" className="field-row" aria-label="Filtrer les totaux">
      <YearSelect years={choices.years} year={filter.year} />
      <Select
        name="incubateur"
        label="Incubateur"
        emptyLabel="Tous"
        options={options(choices.incubators)}
        defaultValue={filter.incubator ?? ''}
      />
      <Select
        name="financeur"
        label="Financeur"
        emptyLabel="Tous"
        options={options(choices.funders)}
        defaultValue={filter.funder ?? ''}
      />
      <Button variant="secondary">Filtrer</Button>
    </form>
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
      emptyLabel="Toutes"
      options={years.map((each) => ({ value: String(each), label: String(each) }))}
      defaultValue={year === null ? '' : String(year)}
    />
  );
}
