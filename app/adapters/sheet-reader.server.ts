import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import {
  SEPARATOR_SIGNS,
  type Separator,
  type SheetRecord,
  type SheetRefusal,
} from '~/domain/imports/file';
import { done, refuse, type Result } from '~/domain/shared/result';

/** What begins a workbook of Excel or LibreOffice: a ZIP archive, or an old compound file. */
const WORKBOOKS = [Buffer.from('PK\u0003\u0004'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** The text of a file that spreadsheet programs write: UTF-8, UTF-16 with its mark, else Windows-1252 (which Node's own decoder takes for Latin-1). */
export function textOfSheet(
  bytes: Uint8Array,
): Result<string, 'sheet-is-a-workbook' | 'sheet-unreadable'> {
  const buffer = Buffer.from(bytes);
  const beginsWith = (mark: Buffer) => buffer.subarray(0, mark.length).equals(mark);
  if (WORKBOOKS.some(beginsWith)) return refuse('sheet-is-a-workbook', { field: 'file' });
  const text = UTF16_MARKS.some(beginsWith)
    ? iconv.decode(buffer, 'utf16')
    : (utf8(buffer) ?? iconv.decode(buffer, 'win1252'));
  const unreadable = /[\u0000\ufffd\p{Surrogate}]/u.test(text);
  return unreadable ? refuse('sheet-unreadable', { field: 'file' }) : done(text);
}

function utf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** The rows of a CSV, numbered as a spreadsheet numbers them (the headers are row 1); rows without any word are left out. Quotes that are never closed are told with their line. */
export function rowsOfSheet(
  text: string,
  separator: Separator,
): Result<readonly SheetRecord[], Extract<SheetRefusal, 'sheet-broken'>> {
  try {
    const records = parse(text, {
      delimiter: SEPARATOR_SIGNS[separator],
      relax_column_count: true,
      relax_quotes: true,
    });
    const rows = records.map((cells, index) => ({ row: index + 1, cells }));
    return done(rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('sheet-broken', { field: 'file', facts: { line: Number(error.lines ?? 1) } });
  }
}
