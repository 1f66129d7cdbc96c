import { MATURITIES, RESOURCE_KINDS, type Maturity, type ResourceKind } from './resource';

const LONGEST_QUERY = 200;

/** Which resources: those in service (unless asked otherwise), those among them that look dead, those that are withdrawn, or all. */
export const STANDINGS = ['en-service', 'delaissees', 'retirees', 'toutes'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the common base is asked for, as its address says. */
export interface ResourceFilters {
  readonly q: string;
  readonly kind: ResourceKind | null;
  /** Slug of the organisation that produces; empty for all. */
  readonly producer: string;
  readonly maturity: Maturity | null;
  readonly standing: Standing;
}

/** The filters of an address; what it does not know counts as not asked. */
export function readResourceFilters(params: URLSearchParams): ResourceFilters {
  const told = (name: string) =>
    (params.get(name) ?? '').replaceAll('\u0000', '').trim().slice(0, LONGEST_QUERY);
  return {
    q: told('q'),
    kind: RESOURCE_KINDS.find((known) => known === params.get('nature')) ?? null,
    producer: told('producteur'),
    maturity: MATURITIES.find((known) => known === params.get('maturite')) ?? null,
    standing: STANDINGS.find((known) => known === params.get('etat')) ?? 'en-service',
  };
}

/** What asks for every resource of one standing. */
export function allOfStanding(standing: Standing): ResourceFilters {
  return { q: '', kind: null, producer: '', maturity: null, standing };
}

/** The filters as they stand in an address; those that ask for nothing leave no trace. */
export function queryOfResources(filters: ResourceFilters): URLSearchParams {
  const { q, kind, producer, maturity, standing } = filters;
  const asked = {
    q,
    nature: kind ?? '',
    producteur: producer,
    maturite: maturity ?? '',
    etat: standing === 'en-service' ? '' : standing,
  };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
}
