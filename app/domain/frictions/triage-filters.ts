import { FRICTION_THEMES, type FrictionTheme } from './friction';
import { readCursor, recordNumber, type Cursor } from '../shared/cursor';
import { searchable } from './filters';
import { tagOf } from './tags';
import { TRIAGE_VIEWS, type TriageView } from './triage';

/** Files that nobody has in hand, as a filter's answer. */
export const NOBODY_IN_CHARGE = 'personne';

/** Which files of the queue are asked for. */
export interface TriageFilters {
  readonly view: TriageView;
  readonly q: string;
  readonly theme: FrictionTheme | null;
  /** Slug of the organisation whose territory it is. */
  readonly territory: string;
  /** Account of the person in charge, `personne`, or anybody. */
  readonly handler: number | typeof NOBODY_IN_CHARGE | null;
  readonly tag: string;
}

/** The place in the queue. */
export type TriageCursor = Cursor;

/** What an address of the workbench says. */
export interface TriageQuery extends TriageFilters {
  readonly cursor: TriageCursor | null;
  /** The file that stands open beside the list. */
  readonly open: number | null;
}

/** The question of an address; what it does not know counts as not asked. */
export function readTriageQuery(params: URLSearchParams): TriageQuery {
  return {
    view: TRIAGE_VIEWS.find((view) => view === params.get('vue')) ?? 'a-prendre',
    q: searchable(params.get('q') ?? ''),
    theme: FRICTION_THEMES.find((theme) => theme === params.get('theme')) ?? null,
    territory: searchable(params.get('territoire') ?? ''),
    handler:
      params.get('charge') === NOBODY_IN_CHARGE
        ? NOBODY_IN_CHARGE
        : recordNumber(params.get('charge')),
    tag: tagOf(searchable(params.get('etiquette') ?? '')),
    cursor: readCursor(params),
    open: recordNumber(params.get('dossier')),
  };
}

/** The address of the same queue otherwise: another view, place or open file. What is not asked stays out. */
export function triageHref(query: TriageQuery, changes: Partial<TriageQuery> = {}): string {
  const wanted = { ...query, ...changes };
  const { cursor } = wanted;
  const params = new URLSearchParams({ vue: wanted.view });
  const kept: readonly (readonly [string, string | number | null])[] = [
    ['q', wanted.q],
    ['theme', wanted.theme],
    ['territoire', wanted.territory],
    ['charge', wanted.handler],
    ['etiquette', wanted.tag],
    ['apres', cursor?.way === 'after' ? cursor.id : null],
    ['avant', cursor?.way === 'before' ? cursor.id : null],
    ['dossier', wanted.open],
  ];
  for (const [name, value] of kept) {
    if (value !== null && value !== '') params.set(name, String(value));
  }
  return `/tri?${params.toString()}`;
}

/** Whether the view is narrowed by anything. */
export function isNarrowed({ q, theme, territory, handler, tag }: TriageFilters): boolean {
  return q !== '' || theme !== null || territory !== '' || handler !== null || tag !== '';
}

/** An address of the file that remembers where in the queue one is. */
export function withQueue(href: string, queue: string | null): string {
  return queue === null ? href : `${href}?retour=${encodeURIComponent(queue)}`;
}
