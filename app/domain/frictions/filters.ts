import {
  FRICTION_STATES,
  FRICTION_THEMES,
  type FrictionState,
  type FrictionTheme,
} from './friction';

/** Orders of the list: nearest to the question, newest, oldest, shared by most organisations. */
export const FRICTION_ORDERS = ['pertinence', 'recentes', 'anciennes', 'partagees'] as const;
export type FrictionOrder = (typeof FRICTION_ORDERS)[number];

/** What the list of frictions is asked for, as its address says. */
export interface FrictionFilters {
  readonly q: string;
  readonly state: FrictionState | null;
  /** Slug of the organisation whose territory it is. */
  readonly territory: string;
  readonly theme: FrictionTheme | null;
  readonly order: FrictionOrder;
  readonly page: number;
}

/** Long enough for any title; a longer question finds nothing more. */
const LONGEST_QUESTION = 300;
const MOST_PAGES = 10_000;

/** The filters of an address; what it does not know counts as not asked. */
export function readFilters(params: URLSearchParams): FrictionFilters {
  const q = searchable(params.get('q') ?? '');
  const asked = FRICTION_ORDERS.find((order) => order === params.get('tri'));
  return {
    q,
    state: FRICTION_STATES.find((state) => state === params.get('etat')) ?? null,
    territory: searchable(params.get('territoire') ?? ''),
    theme: FRICTION_THEMES.find((theme) => theme === params.get('theme')) ?? null,
    order: orderFor(q, asked),
    page: readPage(params),
  };
}

/** The page that an address asks for; the first one when it asks for none that could be. */
export function readPage(params: URLSearchParams): number {
  const page = Number(params.get('page'));
  return Number.isInteger(page) && page > 0 && page <= MOST_PAGES ? page : 1;
}

/** Nearness needs a question; without one the newest come first. */
function orderFor(q: string, asked: FrictionOrder | undefined): FrictionOrder {
  if (q === '') return asked === undefined || asked === 'pertinence' ? 'recentes' : asked;
  return asked ?? 'pertinence';
}

/** Text that the database can search: without what it cannot store, at a sane length. */
export function searchable(text: string): string {
  return text
    .slice(0, LONGEST_QUESTION)
    .replace(/[\u0000\p{Surrogate}]/gu, ' ')
    .trim();
}

/** The query string of another page of the same list: the filters are kept, and what was not asked stays out. */
export function pageOfFilters(filters: FrictionFilters, page: number): string {
  const params = new URLSearchParams();
  const kept: readonly (readonly [string, string | null])[] = [
    ['q', filters.q],
    ['etat', filters.state],
    ['territoire', filters.territory],
    ['theme', filters.theme],
    ['tri', filters.order],
    ['page', page === 1 ? null : String(page)],
  ];
  for (const [name, value] of kept) {
    if (value !== null && value !== '') params.set(name, value);
  }
  return params.toString();
}
