import type { Tx } from 'db/client';
import { lockProgramme } from 'db/repositories/programme';
import { findRevision, type RevisionRecord } from 'db/repositories/programme-revisions';
import { mayReadRevision } from '~/domain/programme/revision-permissions';
import type { Semester } from '~/domain/programme/semester';
import type { Context } from '~/services/shared/context.server';
import { programmeAt, type ProgrammeAt } from './programmeAt.server';

/** A revision as an address names it: the programme's address (null: the current one) and the semester. */
export interface RevisionAddress {
  readonly programme: string | null;
  readonly semester: Semester;
}

export interface HeldRevision extends ProgrammeAt {
  readonly revision: RevisionRecord;
}

/** Step of an act on a revision: holds its programme, so that its text, its votes and its editions change one after the other. Null for what the person may not see. */
export async function holdRevision(
  tx: Tx,
  ctx: Context,
  address: RevisionAddress,
): Promise<HeldRevision | null> {
  const at = await programmeAt(tx, address.programme, ctx.today);
  if (at === null || !(await lockProgramme(tx, at.programme.id))) return null;
  const revision = await findRevision(tx, at.programme.id, address.semester);
  if (revision === null || !mayReadRevision(ctx.actor, revision.state)) return null;
  return { ...at, revision };
}
