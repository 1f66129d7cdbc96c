/** A call for projects fits; a database dump does not. */
export const LARGEST_SHEET = 2 * 1024 * 1024;
/** One import is one transaction: more would keep everybody else waiting. */
export const MOST_LINES = 1_000;
export const MOST_COLUMNS = 60;
/** Days that the content of an import which nobody finished is kept. */
export const IMPORT_KEPT_DAYS = 30;

export const IMPORT_STATES = ['pending', 'completed', 'abandoned'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Why a file cannot be read as a list. */
export type SheetRefusal =
  | 'file-empty'
  | 'sheet-too-large'
  | 'sheet-is-a-workbook'
  | 'sheet-unreadable'
  | 'sheet-broken'
  | 'sheet-without-lines'
  | 'sheet-too-long'
  | 'sheet-too-wide';

/** Why an import is refused, besides the refusals that every use case may give. */
export type ImportRefusal =
  | SheetRefusal
  | 'column-doubled'
  | 'lines-wrong'
  | 'nothing-new'
  | 'imported-meanwhile'
  | 'import-closed';

/** A row of a file as the spreadsheet numbers it: the headers are row 1. */
export interface SheetRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What stands between the cells of a row. */
export const SEPARATORS = ['semicolon', 'comma', 'tab'] as const;
export type Separator = (typeof SEPARATORS)[number];
export const SEPARATOR_SIGNS: Readonly<Record<Separator, string>> = {
  semicolon: ';',
  comma: ',',
  tab: '\t',
};

/** Excel's own first line, which names the separator. */
const NAMED = /^sep=([;,\t])\r?\n/i;

/** The separator of a file: named by its first line, or the one that its headers hold most; and the text without that line. */
export function readSeparator(text: string): { separator: Separator; rows: string } {
  const named = NAMED.exec(text);
  const rows = named === null ? text : text.slice(named[0].length);
  const said = SEPARATORS.find((separator) => SEPARATOR_SIGNS[separator] === named?.[1]);
  return { separator: said ?? mostFrequent(headersOf(rows)), rows };
}

/** The first record without what stands in quotes. */
function headersOf(text: string): string {
  return /^[^\r\n]*/.exec(text.trimStart().replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? '';
}

function mostFrequent(headers: string): Separator {
  const count = (separator: Separator) => headers.split(SEPARATOR_SIGNS[separator]).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

const LONGEST_NAME = 150;

/** The name of a file as it is shown: without folders or signs that nobody sees, at a sane length. */
export function shownName(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? '';
  const clean = bare.replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, '').trim();
  return clean.slice(-LONGEST_NAME) || 'tableau.csv';
}
