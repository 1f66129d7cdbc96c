import { lockFriction } from 'db/repositories/frictions';
import { deleteAttachment } from 'db/repositories/frictions-files';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { forgetBytes } from '~/services/files/forgetBytes.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openForPieces } from './openForPieces.server';

export interface Removal {
  /** The friction's number. */
  readonly id: number;
  readonly fileId: string;
}

/** Removes a piece for good: the journal keeps that it was there, nothing keeps what it said. */
export async function removeAttachment(
  ctx: Context,
  storage: ObjectStorage,
  { id, fileId }: Removal,
): Promise<Result<null, 'not-open-to-pieces' | SharedRefusal>> {
  const outcome = await act<null, 'not-open-to-pieces' | SharedRefusal>(ctx, async (acting) => {
    const opened = openForPieces(ctx, await lockFriction(acting.tx, id));
    if (!opened.ok) return opened;
    const removed = await deleteAttachment(acting.tx, { id: fileId, frictionId: id });
    if (!removed) return refuse('not-found');
    acting.record({
      act: 'friction.file-removed',
      subject: { kind: 'friction', id },
      frictionId: id,
      before: { fileId },
    });
    return done(null);
  });
  if (outcome.ok) await forgetBytes(storage, fileId);
  return outcome;
}
