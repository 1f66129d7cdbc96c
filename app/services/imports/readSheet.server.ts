import { rowsOfSheet, textOfSheet } from '~/adapters/sheet-reader.server';
import {
  LARGEST_SHEET,
  MOST_COLUMNS,
  MOST_LINES,
  readSeparator,
  type Separator,
  type SheetRefusal,
} from '~/domain/imports/file';
import { done, refuse, type Result } from '~/domain/shared/result';

export interface Sheet {
  /** The text of its rows, headers first. */
  readonly content: string;
  readonly separator: Separator;
  readonly headers: readonly string[];
}

/** Step that reads a spreadsheet that somebody sends, or says why it is none that an import takes. */
export function readSheet(bytes: Uint8Array): Result<Sheet, SheetRefusal> {
  const field = 'file';
  if (bytes.length === 0) return refuse('file-empty', { field });
  if (bytes.length > LARGEST_SHEET) return refuse('sheet-too-large', { field });
  const text = textOfSheet(bytes);
  if (!text.ok) return text;
  const { separator, rows: content } = readSeparator(text.value.replace(/^\ufeff/, ''));
  const rows = rowsOfSheet(content, separator);
  if (!rows.ok) return rows;
  const [headers, ...lines] = rows.value;
  if (headers === undefined || lines.length === 0) return refuse('sheet-without-lines', { field });
  if (lines.length > MOST_LINES)
    return refuse('sheet-too-long', { field, facts: { lines: lines.length, max: MOST_LINES } });
  if (headers.cells.length > MOST_COLUMNS)
    return refuse('sheet-too-wide', { field, facts: { max: MOST_COLUMNS } });
  return done({ content, separator, headers: headers.cells });
}
