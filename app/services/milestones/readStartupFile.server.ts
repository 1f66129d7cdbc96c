import { findFile } from 'db/repositories/files';
import { provesReachedMilestone } from 'db/repositories/milestones';
import { standingOf } from 'db/repositories/standing';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { mayReadFile } from '~/domain/milestones/permissions';
import { refuse, type Result } from '~/domain/shared/result';
import { openFile, type FileToServe } from '~/services/files/openFile.server';
import type { Context } from '~/services/shared/context.server';

/** The file of a startup, for whoever may read it; not found for everybody else. */
export async function readStartupFile(
  ctx: Context,
  storage: ObjectStorage,
  id: string,
): Promise<Result<FileToServe, 'not-found'>> {
  const file = await findFile(ctx.db, id);
  if (file === null || file.startupId === null) return refuse('not-found');
  const standing = await standingOf(ctx.db, file.startupId, ctx.today);
  const isProof = await provesReachedMilestone(ctx.db, id);
  if (standing === null || !mayReadFile(ctx.actor, standing, { provesReachedMilestone: isProof })) {
    return refuse('not-found');
  }
  return openFile(storage, file);
}
