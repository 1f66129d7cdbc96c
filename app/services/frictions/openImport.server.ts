import type { Tx } from 'db/client';
import { lockImport, type ImportRow } from 'db/repositories/frictions-import';
import { mayChangeImport, mayReadImport } from '~/domain/frictions/import-permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Step that each change of an import begins with: the import locked, the person its sender, the version the one they saw. */
export async function openImport(
  ctx: Context,
  tx: Tx,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Result<ImportRow, 'import-closed' | SharedRefusal>> {
  const sent = await lockImport(tx, id);
  if (sent === null || !mayReadImport(ctx.actor, sent)) return refuse('not-found');
  if (sent.state !== 'pending') return refuse('import-closed');
  if (!mayChangeImport(ctx.actor, sent)) return refuse('forbidden');
  return sent.version === version ? done(sent) : refuse('conflict');
}
