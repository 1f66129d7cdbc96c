import { latestHandover, saveHandover } from 'db/repositories/handover';
import { threadOf } from 'db/repositories/reviews';
import { mayReceive } from '~/domain/handover/permissions';
import { checkDeliberation, type HandoverRefusal } from '~/domain/handover/rules';
import type { FileRefusal } from '~/domain/files/file';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import {
  keepFile,
  type FileKeeping,
  type KeptFile,
  type Upload,
} from '~/services/files/keepFile.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { drawAgreement } from './drawAgreement.server';
import { lockHandover } from './lockHandover.server';

export interface Deliberation {
  /** The version of the handover that the person saw. */
  readonly version: number;
  readonly number: string;
  readonly takenOn: Day;
  /** Null when no file was sent. */
  readonly file: Upload | null;
}

type Refusal = HandoverRefusal | FileRefusal | 'file-missing' | SharedRefusal;

/** Records the deliberation by which a collectivité takes the service over (number, date, file), until its side has signed; an agreement that is already drawn is drawn anew with it. */
export async function recordDeliberation(
  ctx: Context,
  keeping: FileKeeping,
  slug: string,
  deliberation: Deliberation,
): Promise<Result<null, Refusal>> {
  if (deliberation.file === null) return refuse('file-missing', { field: 'file' });
  return keepFile(ctx, keeping, deliberation.file, (file) => save(ctx, slug, deliberation, file));
}

async function save(
  ctx: Context,
  slug: string,
  { version, number, takenOn }: Deliberation,
  file: KeptFile,
): Promise<Result<null, Refusal>> {
  return act<null, Refusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const locked = await lockHandover(ctx, tx, slug);
    if (!locked) return refuse('not-found');
    const { handover, standing } = locked;
    const { startupId } = standing;
    const { actor } = ctx;
    if (!actor || !mayReceive(actor, handover.receiverId)) return refuse('forbidden');
    if (handover.version !== version) {
      return refuse('conflict', { facts: { number: handover.deliberationNumber ?? '' } });
    }
    const verdict = checkDeliberation(handover, takenOn, ctx.today);
    if (!verdict.ok) return verdict;

    await file.save(tx, { startupId, uploadedById: actor.id });
    await saveHandover(tx, handover.id, {
      deliberationNumber: number,
      deliberationOn: takenOn,
      deliberationFileId: file.id,
    });
    record({
      act: 'handover.deliberation-recorded',
      subject: { kind: 'handover', id: handover.id },
      ...(await threadOf(tx, startupId)),
      before: { number: handover.deliberationNumber, takenOn: handover.deliberationOn },
      after: { number, takenOn, fileId: file.id },
    });
    if (handover.state === 'accepted') {
      const changed = await latestHandover(tx, startupId);
      if (changed) await drawAgreement(ctx, acting, startupId, changed);
    }
    return done(null);
  });
}
