import type { SheetRecord } from '../frictions/import-line';
import { searchNameOf } from '../organisations/search-name';
import { done, refuse, type Result } from '../shared/result';
import { readCell } from '../shared/sheet';
import type { College } from './programme';

/** An action as a table of an edition writes it, its pilots by name or address. */
export interface WrittenLine {
  readonly number: number;
  readonly priority: number;
  readonly title: string;
  readonly text: string;
  readonly pilots: Readonly<Record<College, readonly string[]>>;
  readonly reason: string;
}

/** The columns of the table, by their header without accents. */
export const EDITION_COLUMNS = [
  'numero',
  'priorite',
  'titre',
  'texte',
  'pilotes etat',
  'pilotes collectivites',
  'motif',
] as const;
type Column = (typeof EDITION_COLUMNS)[number];

/** Between two pilots of one side. */
export const PILOT_SEPARATOR = '|';
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 5_000;
const LARGEST_NUMBER = 9_999;

export type TableRefusal = 'column-missing' | 'not-a-number' | 'cell-too-long';

/** The lines of an edition's table, headers first; each refusal names the row of the spreadsheet. */
export function readEditionLines(
  rows: readonly SheetRecord[],
): Result<readonly WrittenLine[], TableRefusal> {
  const [headers, ...records] = rows;
  const names = (headers?.cells ?? []).map(searchNameOf);
  const place = (column: Column): number => names.indexOf(column);
  const missing = EDITION_COLUMNS.find((column) => place(column) === -1);
  if (missing !== undefined) return atTable('column-missing', { column: missing });
  const lines: WrittenLine[] = [];
  for (const { row, cells } of records) {
    const cell = (column: Column): string => readCell(cells[place(column)] ?? '').trim();
    const number = wholeNumber(cell('numero'));
    const isRemoval = cell('titre') === '' && cell('texte') === '';
    const priority = isRemoval ? 1 : wholeNumber(cell('priorite'));
    if (number === null || priority === null) return atTable('not-a-number', { row });
    const line = {
      ...{ number, priority, title: cell('titre'), text: cell('texte'), reason: cell('motif') },
      pilots: {
        'college-etat': pilotNames(cell('pilotes etat')),
        'college-collectivites': pilotNames(cell('pilotes collectivites')),
      },
    };
    if (
      line.title.length > LONGEST_TITLE ||
      line.text.length > LONGEST_TEXT ||
      line.reason.length > LONGEST_TEXT
    ) {
      return atTable('cell-too-long', { row });
    }
    lines.push(line);
  }
  return done(lines);
}

function atTable(refusal: TableRefusal, facts: Readonly<Record<string, string | number>>) {
  return refuse(refusal, { field: 'table', facts });
}

function wholeNumber(text: string): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= LARGEST_NUMBER ? value : null;
}

function pilotNames(text: string): string[] {
  return text
    .split(PILOT_SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
