import type { Tx } from 'db/client';
import { lockProgramme } from 'db/repositories/programme';
import { findProposal, type ProposalRecord } from 'db/repositories/programme-proposals';
import { mayReadProposal } from '~/domain/programme/revision-permissions';
import type { Context } from '~/services/shared/context.server';
import { programmeAt, type ProgrammeAt } from './programmeAt.server';

/** Step of an act on a proposed change: holds its programme; null for what the person may not see. */
export async function holdProposal(
  tx: Tx,
  ctx: Context,
  slug: string | null,
  id: number,
): Promise<(ProgrammeAt & { readonly proposal: ProposalRecord }) | null> {
  const at = await programmeAt(tx, slug, ctx.today);
  if (at === null || !(await lockProgramme(tx, at.programme.id))) return null;
  const proposal = await findProposal(tx, at.programme.id, id);
  if (proposal === null || !mayReadProposal(ctx.actor, proposal)) return null;
  return { ...at, proposal };
}
