import { EVERY_INCUBATOR, type StartupFilters } from '~/domain/startups/filters';
import { de } from '~/wording/elision';

interface PortfolioShownProps {
  readonly incubators: readonly { readonly slug: string; readonly name: string }[];
  readonly filters: StartupFilters;
}

/** Whose portfolio a list shows, and the way to everybody's: a default is said, and one click away from leaving. */
export function PortfolioShown({ incubators, filters }: PortfolioShownProps) {
  const shown = incubators.find(({ slug }) => slug === filters.incubator);
  if (shown === undefined) return null;
  return (
    <p>
      Portefeuille {de(shown.name)}.{' '}
      <a href={`/startups?incubateur=${EVERY_INCUBATOR}`}>
        Voir les start-ups de tous les incubateurs
      </a>
    </p>
  );
}
