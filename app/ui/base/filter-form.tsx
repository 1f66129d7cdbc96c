import type { ReactNode } from 'react';
import { Button, ButtonGroup } from './buttons';
import { Select } from './choice-fields';

interface FilterFormProps {
  readonly action: string;
  readonly label: string;
  /** Filters (`NamedFilter`, `Select`…) or `Hidden` values that stay in the query string. */
  readonly children: ReactNode;
}

/** What narrows a list that has no search box, sent by GET so that the result has an address. */
export function FilterForm({ action, label, children }: FilterFormProps) {
  return (
    <form className="rl-search" method="get" action={action} aria-label={label}>
      <div className="rl-search__filters">
        {children}
        <ButtonGroup>
          <Button>Filtrer</Button>
        </ButtonGroup>
      </div>
    </form>
  );
}

interface NamedFilterProps {
  readonly name: string;
  readonly label: string;
  /** What the list is narrowed by: each known by its address. */
  readonly choices: readonly { readonly slug: string; readonly name: string }[];
  /** The address of the chosen one; empty for all of them. */
  readonly chosen: string;
}

/** A filter by one of the organisations or places that have an address. */
export function NamedFilter({ name, label, choices, chosen }: NamedFilterProps) {
  return (
    <Select
      name={name}
      label={label}
      required
      emptyLabel="Tous"
      defaultValue={chosen}
      options={choices.map((choice) => ({ value: choice.slug, label: choice.name }))}
    />
  );
}
