import { readCursor, type Cursor } from '../shared/cursor';
import {
  FRICTION_STATES,
  FRICTION_THEMES,
  type FrictionState,
  type FrictionTheme,
} from './friction';

/** Orders of the list: nearest to the question, newest, oldest, shared by most organisations. */
export const FRICTION_ORDERS = ['pertinence', 'recentes', 'anciennes', 'partagees'] as const;
export type FrictionOrder = (typeof FRICTION_ORDERS)[number];

/** Beyond this, counting frictions would cost more than it tells. */
export const MOST_COUNTED = 500;

/** What the list of frictions is asked for, as its address says. */
export interface FrictionFilters {
  readonly q: string;
  readonly state: FrictionState | null;
  /** Slug of the organisation whose territory it is. */
  readonly territory: string;
  readonly theme: FrictionTheme | null;
  readonly order: FrictionOrder;
  /** Where in the list; the order of nearness has pages instead. */
  readonly cursor: Cursor | null;
  /** The page by its number, counted when there is no cursor. */
  readonly page: number;
}

/** Long enough for any title; a longer question finds nothing more. */
const LONGEST_QUESTION = 300;
const MOST_PAGES = 10_000;
/** A page of the frictions far from the head is reached by its neighbours: counting up to it would read all before it. */
export const MOST_COUNTED_PAGES = 10;

/** The filters of an address; what it does not know counts as not asked. */
export function readFilters(params: URLSearchParams): FrictionFilters {
  const q = searchable(params.get('q') ?? '');
  const asked = FRICTION_ORDERS.find((order) => order === params.get('tri'));
  const order = orderFor(q, asked);
  const cursor = order === 'pertinence' ? null : readCursor(params);
  const page = readPage(params);
  return {
    q,
    state: FRICTION_STATES.find((state) => state === params.get('etat')) ?? null,
    territory: searchable(params.get('territoire') ?? ''),
    theme: FRICTION_THEMES.find((theme) => theme === params.get('theme')) ?? null,
    order,
    cursor,
    page: cursor !== null || page > MOST_COUNTED_PAGES ? 1 : page,
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

/** The order that somebody chose; null for the one that comes by itself, which a question typed anew may change. */
export function chosenOrder({
  q,
  order,
}: Pick<FrictionFilters, 'q' | 'order'>): FrictionOrder | null {
  return order === orderFor(q, undefined) ? null : order;
}

/** Whether nothing narrows the list, whatever its order. */
export function asksForAll({ q, state, territory, theme }: FrictionFilters): boolean {
  return q === '' && state === null && territory === '' && theme === null;
}

/** Text that the database can search: without what it cannot store, at a sane length. */
export function searchable(text: string): string {
  return text
    .slice(0, LONGEST_QUESTION)
    .replace(/[\u0000\p{Surrogate}]/gu, ' ')
    .trim();
}

/** A friction's number as people write it, and as the site does. */
const NUMBER = /^(?:friction\s+)?(?:n[º°o]?\.?|numéro|#)?\s*(\d{1,9})$/iu;

/** The number of the friction that a question names; null when it asks for words. */
export function numberAsked(q: string): number | null {
  const number = NUMBER.exec(q)?.[1];
  return number === undefined ? null : Number(number);
}

/** A question that finds fewer deserves to hear of what is near it. */
const FEW = 3;

/** Whether words found so little, on the first page, that what is near them is worth showing; a number is near nothing. */
export function findsFew(found: {
  readonly q: string;
  readonly page: number;
  readonly total: number;
}): boolean {
  const { q, page, total } = found;
  return q !== '' && page === 1 && total < FEW && numberAsked(q) === null;
}

/** The query string of another page of the same list, by its number. */
export function pageOfFilters(filters: FrictionFilters, page: number): string {
  return addressOf(filters, [['page', page === 1 ? null : String(page)]]);
}

/** The query string of the same list from another place on; null leads to its head. */
export function placeOfFilters(filters: FrictionFilters, cursor: Cursor | null): string {
  const { way, id } = cursor ?? { way: null, id: 0 };
  return addressOf(filters, [
    ['apres', way === 'after' ? String(id) : null],
    ['avant', way === 'before' ? String(id) : null],
  ]);
}

type Parameter = readonly [name: string, value: string | null];

/** The filters are kept, and what was not asked stays out. */
function addressOf(filters: FrictionFilters, place: readonly Parameter[]): string {
  const params = new URLSearchParams();
  const kept: readonly Parameter[] = [
    ['q', filters.q],
    ['etat', filters.state],
    ['territoire', filters.territory],
    ['theme', filters.theme],
    ['tri', filters.order],
    ...place,
  ];
  for (const [name, value] of kept) {
    if (value !== null && value !== '') params.set(name, value);
  }
  return params.toString();
}
