import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { stringify } from 'csv-stringify/sync';
import type { Day } from '~/domain/shared/day';
import { writeCell, type SheetColumn } from '~/domain/shared/sheet';
import { attachmentHeader } from './attachment.server';

/** What French spreadsheet programs open by a double click: UTF-8 told by its mark, semicolons, CRLF. */
const BYTE_ORDER_MARK = '\ufeff';
/** The library quotes its own line end alone; a cell with another, or with another separator, must not break its line. */
const FORMAT = { delimiter: ';', record_delimiter: 'windows', quoted_match: /[,;\t\r\n]/ } as const;

/** A piece of a list; the pieces follow each other as they are read, so that no list is held whole. */
export type Pieces<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/**
 * A list as a CSV file, sent while it is read. The first piece is read before the answer begins, so that an outage is
 * told as one; a later failure cuts the download, which a browser then calls failed.
 */
export async function csvAnswer<Row>(
  about: { readonly name: string; readonly day: Day },
  columns: readonly SheetColumn<Row>[],
  pieces: Pieces<Row>,
): Promise<Response> {
  const lines = linesOf(columns, pieces);
  const first = await lines.next();
  async function* text() {
    yield BYTE_ORDER_MARK + (first.done ? '' : first.value);
    yield* lines;
  }
  const body = createReadableStreamFromReadable(Readable.from(text(), { objectMode: false }));
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': attachmentHeader(`${about.name}-${about.day}.csv`),
      'Cache-Control': 'private, no-cache',
    },
  });
}

async function* linesOf<Row>(
  columns: readonly SheetColumn<Row>[],
  pieces: Pieces<Row>,
): AsyncGenerator<string, void> {
  let before: readonly string[][] = [columns.map(({ header }) => header)];
  for await (const rows of pieces) {
    const records = rows.map((row) => columns.map(({ cell }) => writeCell(cell(row))));
    yield stringify([...before, ...records], FORMAT);
    before = [];
  }
  if (before.length > 0) yield stringify([...before], FORMAT);
}
