import { createHash } from 'node:crypto';
import { abandonImportsBefore, insertImport, sameFileOf } from 'db/repositories/frictions-import';
import { guessMapping } from '~/domain/frictions/import-columns';
import { IMPORT_KEPT_DAYS, shownName, type ImportRefusal } from '~/domain/frictions/import-file';
import { mayImport } from '~/domain/frictions/import-permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { readSheet } from './readSheet.server';

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
    const { headers, ...content } = sheet.value;
    const id = await insertImport(tx, {
      ...content,
      mapping: guessMapping(headers).map((field) => field ?? ''),
      authorId: actor.id,
      name: shownName(file.name),
      sha256,
      createdAt: now,
    });
    record({ act: 'friction_import.received', subject: { kind: 'friction_import', id } });
    return done({ id });
  });
}
