import { frictionImports } from 'db/repositories/frictions-import';
import type { ImportRefusal } from '~/domain/imports/file';
import { done, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openImport } from './openImport.server';

type Refusal = ImportRefusal | SharedRefusal;

/** Gives up a pending import: what was sent is forgotten. */
export function abandonImport(
  ctx: Context,
  seen: { readonly id: number; readonly version: number },
): Promise<Result<null, Refusal>> {
  return act<null, Refusal>(ctx, async ({ tx, record }) => {
    const opened = await openImport(ctx, tx, seen);
    if (!opened.ok) return opened;
    await frictionImports.close(tx, seen.id, { state: 'abandoned', at: ctx.now });
    record({
      act: 'friction_import.abandoned',
      subject: { kind: 'friction_import', id: seen.id },
    });
    return done(null);
  });
}
