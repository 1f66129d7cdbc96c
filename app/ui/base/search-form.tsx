import type { ReactNode } from 'react';

interface SearchFormProps {
  readonly action: string;
  readonly label: string;
  readonly name?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly hint?: ReactNode;
  readonly buttonLabel?: string | undefined;
  /** Filters (`Select`…) or `Hidden` values that stay in the query string. */
  readonly children?: ReactNode;
}

/** A search box and its filters, sent by GET so that the result has an address. */
export function SearchForm({
  action,
  label,
  name = 'q',
  defaultValue,
  hint,
  buttonLabel = 'Rechercher',
  children,
}: SearchFormProps) {
  return (
    <form className="rl-search" method="get" action={action} role="search">
      <div className="rl-search__bar">
        <label className="fr-label" htmlFor={`search-${name}`}>
          {label}
        </label>
        {hint ? (
          <p className="fr-hint-text" id={`search-${name}-hint`}>
            {hint}
          </p>
        ) : null}
        <div className="fr-search-bar">
          <input
            className="fr-input"
            type="search"
            id={`search-${name}`}
            name={name}
            defaultValue={defaultValue}
            aria-describedby={hint ? `search-${name}-hint` : undefined}
            autoComplete="off"
          />
          <button className="fr-btn fr-btn--secondary" type="submit">
            {buttonLabel}
          </button>
        </div>
      </div>
      {children ? <div className="rl-search__filters">{children}</div> : null}
    </form>
  );
}
