import { createHash } from 'node:crypto';
import { abandonImportsBefore, insertImport, sameFileOf } from 'db/repositories/frictions-import';
import { rowsOfSheet, textOfSheet } from '~/adapters/sheet-reader.server';
import { guessMapping, type Mapping } from '~/domain/frictions/import-columns';
import {
  IMPORT_KEPT_DAYS,
  LARGEST_SHEET,
  MOST_COLUMNS,
  MOST_LINES,
  readSeparator,
  shownName,
  type ImportRefusal,
  type Separator,
} from '~/domain/frictions/import-file';
import { mayImport } from '~/domain/frictions/import-permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

type Refusal = ImportRefusal | SharedRefusal;
const MS_A_DAY = 86_400_000;

/** Receives a spreadsheet of frictions, whose columns are then checked; the same file that waits already is taken up where it was left. */
export function receiveImport(
  ctx: Context,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const { actor, now } = ctx;
    if (actor === null || !mayImport(actor)) return refuse('not-found');
    const sheet = readSheet(file.bytes);
    if (!sheet.ok) return sheet;
    await abandonImportsBefore(tx, new Date(now.getTime() - IMPORT_KEPT_DAYS * MS_A_DAY), now);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const same = await sameFileOf(tx, actor.id, sha256);
    if (same !== null) return done({ id: same });
    const { mapping, ...content } = sheet.value;
    const id = await insertImport(tx, {
      ...content,
      mapping: mapping.map((field) => field ?? ''),
      authorId: actor.id,
      name: shownName(file.name),
      sha256,
      createdAt: now,
    });
    record({ act: 'friction_import.received', subject: { kind: 'friction_import', id } });
    return done({ id });
  });
}

interface Sheet {
  readonly content: string;
  readonly separator: Separator;
  readonly mapping: Mapping;
}

function readSheet(bytes: Uint8Array): Result<Sheet, ImportRefusal> {
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
  return done({ content, separator, mapping: guessMapping(headers.cells) });
}
