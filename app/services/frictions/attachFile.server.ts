import { findFriction, lockFriction } from 'db/repositories/frictions';
import { fingerprintsOf } from 'db/repositories/frictions-files';
import type { FileAudience } from '~/domain/files/audience';
import type { FileRefusal } from '~/domain/files/file';
import { attachRefusal, type AttachmentRefusal } from '~/domain/frictions/attachment';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import {
  keepFile,
  type FileKeeping,
  type KeptFile,
  type Upload,
} from '~/services/files/keepFile.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { openForPieces } from './openForPieces.server';

export interface Attachment {
  /** The friction's number. */
  readonly id: number;
  readonly audience: FileAudience;
  /** Null when no file was sent. */
  readonly file: Upload | null;
}

type ActRefusal = AttachmentRefusal | 'not-open-to-pieces' | SharedRefusal;
type Refusal = ActRefusal | FileRefusal | 'file-missing';

/** Joins a piece to a friction, while it is open: its proposing side and staff. */
export async function attachFile(
  ctx: Context,
  keeping: FileKeeping,
  attachment: Attachment,
): Promise<Result<{ fileId: string }, Refusal>> {
  // Nobody's file is stored or scanned in vain; the act asks again, under the friction's lock.
  const opened = openForPieces(ctx, await findFriction(ctx.db, attachment.id));
  if (!opened.ok) return opened;
  if (attachment.file === null) return refuse('file-missing', { field: 'file' });
  return keepFile(ctx, keeping, attachment.file, (file) => attach(ctx, attachment, file));
}

function attach(
  ctx: Context,
  { id, audience }: Attachment,
  file: KeptFile,
): Promise<Result<{ fileId: string }, ActRefusal>> {
  return act<{ fileId: string }, ActRefusal>(ctx, async (acting) => {
    const opened = openForPieces(ctx, await lockFriction(acting.tx, id));
    if (!opened.ok) return opened;
    if (ctx.actor === null) return refuse('forbidden');
    const fingerprints = await fingerprintsOf(acting.tx, id);
    const refused = attachRefusal({ fingerprints }, file.sha256);
    if (refused) return refused;
    await file.save(acting.tx, { frictionId: id, audience, uploadedById: ctx.actor.id });
    acting.record({
      act: 'friction.file-added',
      subject: { kind: 'friction', id },
      frictionId: id,
      after: { fileId: file.id, audience },
    });
    return done({ fileId: file.id });
  });
}
