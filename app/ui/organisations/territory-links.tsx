import type { OrganisationKind } from '~/domain/organisations/organisation';
import { formatNumber } from '~/wording/format';
import { KINDS_WORDS } from '~/wording/organisations';
import { Details } from '../base/navigation';

interface TerritoryLinksProps {
  readonly organisation: { readonly name: string };
  readonly inside: {
    readonly total: number;
    readonly rows: readonly {
      readonly kind: OrganisationKind;
      readonly slug: string;
      readonly name: string;
    }[];
  };
}

/** The territories inside one, the most populous first; nothing for what has none. */
export function TerritoryLinks({ organisation, inside }: TerritoryLinksProps) {
  const [first] = inside.rows;
  if (first === undefined) return null;
  const some = inside.rows.length < inside.total ? ', les plus peuplées' : '';
  return (
    <Details summary={`${KINDS_WORDS[first.kind]} (${formatNumber(inside.total)})`}>
      <ul aria-label={`${KINDS_WORDS[first.kind]}${some} : ${organisation.name}`}>
        {inside.rows.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/organisations/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
