import type { Tx } from 'db/client';
import { frictionImports, type ImportRow } from 'db/repositories/frictions-import';
import { mayChangeImport, mayReadImport } from '~/domain/frictions/import-permissions';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import { openSent } from '~/services/imports/openSent.server';
import type { Context } from '~/services/shared/context.server';

/** Step that each change of an import of frictions begins with. */
export function openImport(
  ctx: Context,
  tx: Tx,
  seen: { readonly id: number; readonly version: number },
): Promise<Result<ImportRow, 'import-closed' | SharedRefusal>> {
  return openSent(ctx, tx, seen, {
    imports: frictionImports,
    mayRead: mayReadImport,
    mayChange: mayChangeImport,
  });
}
