import { findFile } from 'db/repositories/files';
import { standingOf } from 'db/repositories/standing';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { mayReadFile } from '~/domain/milestones/permissions';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** A file to hand out. */
export interface FileToServe {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The file of that id, for whoever may read it; not found for everybody else. */
export async function readFile(
  ctx: Context,
  storage: ObjectStorage,
  id: string,
): Promise<Result<FileToServe, 'not-found'>> {
  const file = await findFile(ctx.db, id);
  if (file === null) return refuse('not-found');
  const standing = await standingOf(ctx.db, file.startupId, ctx.today);
  if (standing === null || !mayReadFile(ctx.actor, standing, file)) return refuse('not-found');
  const bytes = await storage.get(id);
  if (bytes === null) throw new Error(`the bytes of file ${id} are missing from the storage`);
  return done({ name: file.name, contentType: file.contentType, bytes });
}
