import { lockFriction } from 'db/repositories/frictions';
import { hasAttachment, updateAudience } from 'db/repositories/frictions-files';
import type { FileAudience } from '~/domain/files/audience';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openForPieces } from './openForPieces.server';

export interface AudienceChange {
  /** The friction's number. */
  readonly id: number;
  readonly fileId: string;
  readonly audience: FileAudience;
}

/** Shares a piece with whoever reads the friction, or keeps it between the parties. Asking for what is so already changes nothing. */
export async function changePieceAudience(
  ctx: Context,
  { id, fileId, audience }: AudienceChange,
): Promise<Result<null, 'not-open-to-pieces' | SharedRefusal>> {
  return act<null, 'not-open-to-pieces' | SharedRefusal>(ctx, async (acting) => {
    const opened = openForPieces(ctx, await lockFriction(acting.tx, id));
    if (!opened.ok) return opened;
    const piece = { id: fileId, frictionId: id };
    if (!(await hasAttachment(acting.tx, piece))) return refuse('not-found');
    if (await updateAudience(acting.tx, { ...piece, audience })) {
      acting.record({
        act: audience === 'readers' ? 'friction.file-shared' : 'friction.file-unshared',
        subject: { kind: 'friction', id },
        frictionId: id,
        after: { fileId, audience },
      });
    }
    return done(null);
  });
}
