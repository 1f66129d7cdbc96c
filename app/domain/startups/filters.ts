import { searchable } from '../frictions/filters';
import { placeParams, readCursor, type Cursor } from '../shared/cursor';
import { PHASES, type Phase } from './phase';

/** What the list of startups is asked for, as its address says. */
export interface StartupFilters {
  readonly q: string;
  readonly phase: Phase | null;
  /** Slug of the organisation whose territory it is, or that owns it. */
  readonly territory: string;
  /** Slug of the incubator whose portfolio it is; `EVERY_INCUBATOR` for all, empty when nothing was said. */
  readonly incubator: string;
  /** Where in the list; null for its head, or for a page by its number. */
  readonly cursor: Cursor | null;
  /** The page that an older address asks for by its number; 1 beside a cursor. */
  readonly page: number;
}

/** What an address says to see the startups of every incubator. */
export const EVERY_INCUBATOR = 'tous';

const MOST_PAGES = 10_000;

/** The filters of an address; what it does not know counts as not asked. */
export function readStartupFilters(params: URLSearchParams): StartupFilters {
  const page = Number(params.get('page'));
  const cursor = readCursor(params);
  const isCounted = cursor === null && Number.isInteger(page) && page > 0 && page <= MOST_PAGES;
  return {
    q: searchable(params.get('q') ?? ''),
    phase: PHASES.find((phase) => phase === params.get('phase')) ?? null,
    territory: searchable(params.get('territoire') ?? ''),
    incubator: searchable(params.get('incubateur') ?? ''),
    cursor,
    page: isCounted ? page : 1,
  };
}

/** The filters with the portfolio that is shown first: one's own incubator's, where the address says nothing and there is one. */
export function withOwnPortfolio(filters: StartupFilters, ownSlug: string | null): StartupFilters {
  return filters.incubator === '' && ownSlug !== null
    ? { ...filters, incubator: ownSlug }
    : filters;
}

/** The query string of the same list from another place on; null leads to its head. */
export function queryOfStartups(filters: StartupFilters, cursor: Cursor | null): string {
  const query = new URLSearchParams(placeParams(cursor));
  if (filters.q !== '') query.set('q', filters.q);
  if (filters.phase !== null) query.set('phase', filters.phase);
  if (filters.territory !== '') query.set('territoire', filters.territory);
  if (filters.incubator !== '') query.set('incubateur', filters.incubator);
  return query.toString();
}
