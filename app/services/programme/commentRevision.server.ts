import { insertComment } from 'db/repositories/programme-comments';
import { changesOf } from 'db/repositories/programme-revisions';
import { mayComment } from '~/domain/programme/revision-permissions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { isConsultationOpen } from '~/domain/programme/revision-schedule';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { holdRevision, type RevisionAddress } from './holdRevision.server';

/** Anyone signed in says what they think of a text under consultation, or of one of its changes. Answers the comment's id. */
export async function commentRevision(
  ctx: Context,
  address: RevisionAddress,
  { words, changeId }: { readonly words: string; readonly changeId: number | null },
): Promise<Result<number, RevisionRefusal | SharedRefusal>> {
  return act<number, RevisionRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const held = await holdRevision(tx, ctx, address);
    const { actor } = ctx;
    if (held === null || actor === null || !mayComment(actor)) return refuse('not-found');
    const { revision } = held;
    const until = revision.consultationUntil;
    if (revision.state !== 'under_consultation' || until === null) {
      return refuse('not-in-consultation');
    }
    if (!isConsultationOpen(until, ctx.today)) return refuse('consultation-closed');
    const changes = await changesOf(tx, revision.id);
    if (changeId !== null && !changes.some(({ id }) => id === changeId)) {
      return refuse('not-found');
    }
    const id = await insertComment(tx, {
      ...{ revisionId: revision.id, changeId, textVersion: revision.textVersion, words },
      ...{ writtenById: actor.id, writtenAt: ctx.now },
    });
    record({
      act: 'revision.commented',
      subject: { kind: 'revision', id: revision.id },
      after: { comment: id, change: changeId },
    });
    return done(id);
  });
}
