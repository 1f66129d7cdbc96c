import type { ReactNode } from 'react';

export interface Definition {
  readonly term: string;
  readonly detail: ReactNode;
}

/** Facts about one thing: term on the left, detail on the right; one above the other on a narrow screen. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className="rl-facts">
      {items.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
