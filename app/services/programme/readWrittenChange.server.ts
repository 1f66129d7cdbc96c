import type { RevisionChange } from 'db/repositories/programme-revisions';
import { mayPrepareRevision } from '~/domain/programme/revision-permissions';
import type { Context } from '~/services/shared/context.server';
import { gatherText } from './gatherText.server';
import type { RevisionAddress } from './holdRevision.server';

/** A change of a draft, for staff to rewrite; null for anybody else, and once the text is no draft. */
export async function readWrittenChange(
  ctx: Context,
  address: RevisionAddress,
  changeId: number | null,
): Promise<{ readonly change: RevisionChange | null; readonly base: string } | null> {
  if (!mayPrepareRevision(ctx.actor)) return null;
  const text = await gatherText(ctx, address);
  if (text?.revision.state !== 'draft') return null;
  const { changes, base } = text;
  if (changeId === null) return { change: null, base };
  const change = changes.find(({ id }) => id === changeId);
  return change === undefined ? null : { change, base };
}
