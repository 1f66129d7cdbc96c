import { rowsOfSheet } from '~/adapters/sheet-reader.server';
import { sampleOf, type Mapping } from '~/domain/imports/columns';
import type { Separator, SheetRecord } from '~/domain/imports/file';

/** The file of a pending import, as it is recorded. */
interface Pending<Field extends string> {
  readonly id: number;
  readonly content: string | null;
  readonly separator: Separator;
  readonly mapping: readonly (Field | '')[];
}

interface Rows<Field extends string> {
  readonly headers: readonly string[];
  /** The first words of each column, to recognise it by. */
  readonly samples: readonly string[];
  readonly mapping: Mapping<Field>;
  readonly records: readonly SheetRecord[];
}

/** Step that reads the rows of a pending import, and what its columns are. */
export function readRows<Field extends string>(sent: Pending<Field>): Rows<Field> {
  const rows = rowsOfSheet(sent.content ?? '', sent.separator);
  if (!rows.ok) throw new Error(`import ${sent.id} was readable when it was sent`);
  const [headers, ...records] = rows.value;
  const mapping = sent.mapping.map((field) => (field === '' ? null : field));
  return {
    headers: headers?.cells ?? [],
    samples: mapping.map((_, index) => sampleOf(records, index)),
    mapping,
    records,
  };
}
