import { searchable } from '../frictions/filters';
import { PHASES, type Phase } from './phase';

/** What the list of startups is asked for, as its address says. */
export interface StartupFilters {
  readonly q: string;
  readonly phase: Phase | null;
  /** Slug of the organisation whose territory it is, or that owns it. */
  readonly territory: string;
  readonly page: number;
}

const MOST_PAGES = 10_000;

/** The filters of an address; what it does not know counts as not asked. */
export function readStartupFilters(params: URLSearchParams): StartupFilters {
  const page = Number(params.get('page'));
  return {
    q: searchable(params.get('q') ?? ''),
    phase: PHASES.find((phase) => phase === params.get('phase')) ?? null,
    territory: searchable(params.get('territoire') ?? ''),
    page: Number.isInteger(page) && page > 0 && page <= MOST_PAGES ? page : 1,
  };
}
