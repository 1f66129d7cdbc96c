import { frictionImports } from 'db/repositories/frictions-import';
import { IMPORT_HEADERS } from '~/domain/frictions/import-columns';
import { mayImport } from '~/domain/frictions/import-permissions';
import type { ImportRefusal } from '~/domain/imports/file';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { receiveFile } from '~/services/imports/receiveFile.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

type Refusal = ImportRefusal | SharedRefusal;

/** Receives a spreadsheet of frictions, whose columns are then checked. */
export function receiveImport(
  ctx: Context,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const { actor, now } = ctx;
    if (actor === null || !mayImport(actor)) return refuse('not-found');
    const room = { imports: frictionImports, headers: IMPORT_HEADERS };
    const received = await receiveFile(tx, { authorId: actor.id, file, now }, room);
    if (!received.ok) return received;
    const { id, isNew } = received.value;
    if (isNew)
      record({ act: 'friction_import.received', subject: { kind: 'friction_import', id } });
    return done({ id });
  });
}
