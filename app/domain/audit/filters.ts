import { SUBJECT_KINDS, type SubjectKind } from './act';

/** What the journal is asked about: everything, one kind of subject, or one subject. */
export interface JournalFilters {
  readonly subject: { readonly kind: SubjectKind; readonly id: number | null } | null;
  /** The number as it was typed. */
  readonly number: string;
}

/** The filters of an address; a number without its kind says nothing. */
export function readJournalFilters(params: URLSearchParams): JournalFilters {
  const kind = SUBJECT_KINDS.find((known) => known === params.get('sujet'));
  const number = params.get('numero')?.trim() ?? '';
  if (kind === undefined) return { subject: null, number: '' };
  const id = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
  return { subject: { kind, id }, number };
}
