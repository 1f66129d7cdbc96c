import { findFile } from 'db/repositories/files';
import { findFriction } from 'db/repositories/frictions';
import { startupsAnswering } from 'db/repositories/frictions-page';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { mayReadAttachment } from '~/domain/frictions/permissions';
import { refuse, type Result } from '~/domain/shared/result';
import { openFile, type FileToServe } from '~/services/files/openFile.server';
import type { Context } from '~/services/shared/context.server';
import { isPartyTo } from './isPartyTo.server';

/** A friction's piece, for whoever may read it; not found for everybody else. */
export async function readAttachment(
  ctx: Context,
  storage: ObjectStorage,
  fileId: string,
): Promise<Result<FileToServe, 'not-found'>> {
  const file = await findFile(ctx.db, fileId);
  if (file === null || file.frictionId === null) return refuse('not-found');
  const friction = await findFriction(ctx.db, file.frictionId);
  if (friction === null) return refuse('not-found');
  const isParty = await isPartyTo(ctx, friction, await startupsAnswering(ctx.db, friction.id));
  const { audience } = file;
  if (!mayReadAttachment(ctx.actor, friction, { audience, isParty })) return refuse('not-found');
  return openFile(storage, file);
}
