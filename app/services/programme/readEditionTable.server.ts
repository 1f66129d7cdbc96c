import { rowsOfSheet } from '~/adapters/sheet-reader.server';
import type { SheetRefusal } from '~/domain/frictions/import-file';
import {
  readEditionLines,
  type TableRefusal,
  type WrittenLine,
} from '~/domain/programme/edition-table';
import type { Result } from '~/domain/shared/result';
import { readSheet } from '~/services/frictions/readSheet.server';

/** Step that reads the table of an edition that somebody pastes or sends. */
export function readEditionTable(
  bytes: Uint8Array,
): Result<readonly WrittenLine[], SheetRefusal | TableRefusal> {
  const sheet = readSheet(bytes);
  if (!sheet.ok) return { ...sheet, field: 'table' };
  const rows = rowsOfSheet(sheet.value.content, sheet.value.separator);
  return rows.ok ? readEditionLines(rows.value) : { ...rows, field: 'table' };
}
