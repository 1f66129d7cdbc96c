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
