import { searchNameOf } from '../organisations/search-name';
import { done, refuse, type Result } from '../shared/result';
import { readCell } from '../shared/sheet';
import { MOST_COLUMNS, type SheetRecord } from './file';

/** What each column is, in the file's order; null is left out. */
export type Mapping<Field extends string> = readonly (Field | null)[];

/** How headers are usually written, accents, case and signs aside; the first match wins, so the narrow ones come first. */
export type HeaderShapes<Field extends string> = readonly (readonly [RegExp, Field])[];

/** What each column probably is, by its header; none is guessed twice. */
export function guessColumns<Field extends string>(
  headers: readonly string[],
  shapes: HeaderShapes<Field>,
): Mapping<Field> {
  const taken = new Set<Field>();
  return headers.map((header) => {
    const name = searchNameOf(header);
    const found = shapes.find(([shape, field]) => !taken.has(field) && shape.test(name))?.[1];
    if (found === undefined) return null;
    taken.add(found);
    return found;
  });
}

/** What each column was said to be (`column-0`, `column-1`…); words that are no field leave it out. */
export function readMapping<Field extends string>(
  posted: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
): Mapping<Field> {
  return Array.from(
    { length: MOST_COLUMNS },
    (_, index) => fields.find((field) => field === posted[`column-${index}`]) ?? null,
  );
}

/** A mapping as it is recorded, for as many columns as the file has; a field that two of them give is refused at the second. */
export function recordMapping<Field extends string>(
  mapping: Mapping<Field>,
  columns: number,
): Result<(Field | '')[], 'column-doubled'> {
  const kept = Array.from({ length: columns }, (_, index) => mapping[index] ?? null);
  const doubled = doubledColumn(kept);
  if (doubled >= 0) return refuse('column-doubled', { field: `column-${doubled}` });
  return done(kept.map((field) => field ?? ''));
}

/** The first column that is said to be what an earlier one already is; -1 when there is none. */
export function doubledColumn(mapping: readonly (string | null)[]): number {
  return mapping.findIndex((field, index) => field !== null && mapping.indexOf(field) < index);
}

/** What a row says of a field, without the spaces around it; empty when no column gives it. */
export function cellOf<Field extends string>(
  { cells }: SheetRecord,
  mapping: Mapping<Field>,
  field: Field,
): string {
  const index = mapping.indexOf(field);
  return readCell((index < 0 ? '' : (cells[index] ?? '')).replace(/\r\n?/g, '\n').trim());
}

/** Why the words of a cell cannot be kept, whatever they say. */
export function faultOfWords(words: string, max: number): 'unreadable' | 'too-long' | null {
  if (/[\u0000\p{Surrogate}]/u.test(words)) return 'unreadable';
  return words.length > max ? 'too-long' : null;
}

/** Whether a row says something beyond its titles: a separator inside an unquoted text moves what follows into other columns. */
export function hasExtraCells({ cells }: SheetRecord, mapping: readonly unknown[]): boolean {
  return cells.slice(mapping.length).some((cell) => cell.trim() !== '');
}

/** A word may be cut, half a sign may not. */
const SAMPLE = /^.{0,80}/su;

/** The first words of a column, to recognise it by; empty when no row holds any. */
export function sampleOf(records: readonly SheetRecord[], index: number): string {
  const words = records.map(({ cells }) => cells[index]?.trim() ?? '').find((cell) => cell !== '');
  const begin = SAMPLE.exec(words ?? '')?.[0] ?? '';
  return begin === (words ?? '') ? begin : `${begin.trimEnd()}…`;
}
