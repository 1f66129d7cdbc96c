import { saveRevision } from 'db/repositories/programme-revisions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { revisionTakenBackNotice } from '~/wording/programme-revisions-mail';
import type { RevisionAddress } from './holdRevision.server';
import { holdToPrepare } from './holdToPrepare.server';
import { writeToRevision } from './writeToRevision.server';

/** Staff take a text back from its consultation, to change it: from its first change on, what was approved of it counts no more. */
export async function takeBackRevision(
  ctx: Context,
  address: RevisionAddress,
  reason: string,
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const held = await holdToPrepare(tx, ctx, address);
    if (held === null) return refuse('not-found');
    const { revision } = held;
    if (revision.state !== 'under_consultation') return refuse('not-in-consultation');
    await saveRevision(tx, revision.id, { state: 'draft', takenBackBecause: reason });
    record({
      act: 'revision.taken-back',
      subject: { kind: 'revision', id: revision.id },
      before: { textVersion: revision.textVersion },
      reason,
    });
    await writeToRevision(ctx, acting, held, (about) =>
      revisionTakenBackNotice({ ...about, reason }),
    );
    return done(null);
  });
}
