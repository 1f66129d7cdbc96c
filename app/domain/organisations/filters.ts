import { ORGANISATION_KINDS, type OrganisationKind } from './organisation';

const LONGEST_QUERY = 200;

/** What the list of organisations is asked for, as its address says. */
export interface OrganisationFilters {
  readonly q: string;
  readonly kind: OrganisationKind | null;
}

/** The filters of an address; what it does not know counts as not asked. */
export function readOrganisationFilters(params: URLSearchParams): OrganisationFilters {
  return {
    q: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    kind: ORGANISATION_KINDS.find((known) => known === params.get('nature')) ?? null,
  };
}
