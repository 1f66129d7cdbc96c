import type { Tx } from 'db/client';
import { mayPrepareRevision } from '~/domain/programme/revision-permissions';
import type { Context } from '~/services/shared/context.server';
import { holdRevision, type HeldRevision, type RevisionAddress } from './holdRevision.server';

/** Step of an act on a revision of whoever prepares it: holds it like any other; null for anybody else. */
export async function holdToPrepare(
  tx: Tx,
  ctx: Context,
  address: RevisionAddress,
): Promise<HeldRevision | null> {
  return mayPrepareRevision(ctx.actor) ? holdRevision(tx, ctx, address) : null;
}
