/** A place in a list that has no page numbers: after or before a record, which need not be of the list any more. */
export interface Cursor {
  readonly way: 'after' | 'before';
  readonly id: number;
}

/** The number of a record in an address; null when it is none. */
export function recordNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** The place that an address asks for (`apres`, else `avant`); null for the list's head. */
export function readCursor(params: URLSearchParams): Cursor | null {
  const after = recordNumber(params.get('apres'));
  if (after !== null) return { way: 'after', id: after };
  const before = recordNumber(params.get('avant'));
  return before === null ? null : { way: 'before', id: before };
}

/** A page of a list, and where the pages around it begin. */
export interface PageAround<T> {
  readonly rows: readonly T[];
  readonly before: Cursor | null;
  readonly after: Cursor | null;
}

/**
 * Cuts what was fetched to a page: one record more than a page holds at most, away from the cursor; `isFurther` when
 * records come before although there is no cursor (a page reached by its number).
 */
export function pageAround<T extends { readonly id: number }>(
  fetched: readonly T[],
  size: number,
  cursor: Cursor | null,
  isFurther = false,
): PageAround<T> {
  const backwards = cursor?.way === 'before';
  const isMore = fetched.length > size;
  const rows = fetched.slice(0, size);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const hasBefore = backwards ? isMore : cursor !== null || isFurther;
  return {
    rows,
    before: hasBefore && first !== undefined ? { way: 'before', id: first.id } : null,
    after: (backwards || isMore) && last !== undefined ? { way: 'after', id: last.id } : null,
  };
}

/** The parameters of an address that ask for a place; none for the list's head. */
export function placeParams(cursor: Cursor | null): Readonly<Record<string, string>> {
  if (cursor === null) return {};
  return { [cursor.way === 'after' ? 'apres' : 'avant']: String(cursor.id) };
}
