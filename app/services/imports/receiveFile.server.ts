import { createHash } from 'node:crypto';
import type { Tx } from 'db/client';
import type { ReceivedFile } from 'db/repositories/imports';
import { guessColumns, type HeaderShapes } from '~/domain/imports/columns';
import { IMPORT_KEPT_DAYS, shownName, type SheetRefusal } from '~/domain/imports/file';
import { done, type Result } from '~/domain/shared/result';
import { readSheet } from './readSheet.server';

const MS_A_DAY = 86_400_000;

/** A file that somebody sends, when and by whom. */
interface Sent {
  readonly authorId: number;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly now: Date;
}

/** Where the imports of a room are kept, and how its files call their columns. */
interface Room<Field extends string> {
  readonly imports: {
    readonly abandonBefore: (tx: Tx, before: Date, at: Date) => Promise<void>;
    readonly sameFile: (tx: Tx, authorId: number, sha256: string) => Promise<number | null>;
    readonly insert: (tx: Tx, received: ReceivedFile<(Field | '')[]>) => Promise<number>;
  };
  readonly headers: HeaderShapes<Field>;
}

/** Step that keeps a file to be imported, its columns guessed by their headers; the same file that waits already is taken up where it was left. */
export async function receiveFile<Field extends string>(
  tx: Tx,
  { authorId, file, now }: Sent,
  { imports, headers: shapes }: Room<Field>,
): Promise<Result<{ readonly id: number; readonly isNew: boolean }, SheetRefusal>> {
  const sheet = readSheet(file.bytes);
  if (!sheet.ok) return sheet;
  await imports.abandonBefore(tx, new Date(now.getTime() - IMPORT_KEPT_DAYS * MS_A_DAY), now);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const same = await imports.sameFile(tx, authorId, sha256);
  if (same !== null) return done({ id: same, isNew: false });
  const { headers, ...content } = sheet.value;
  const id = await imports.insert(tx, {
    ...content,
    mapping: guessColumns(headers, shapes).map((field) => field ?? ''),
    authorId,
    name: shownName(file.name),
    sha256,
    createdAt: now,
  });
  return done({ id, isNew: true });
}
