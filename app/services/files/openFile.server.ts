import type { StoredFile } from 'db/repositories/files';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { isServed } from '~/domain/files/scan';
import { done, refuse, type Result } from '~/domain/shared/result';

/** A file to hand out. */
export interface FileToServe {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Step that takes a file out of the storage for somebody who may read it; one in quarantine or refused is not found. */
export async function openFile(
  storage: ObjectStorage,
  { id, state, name, contentType }: StoredFile,
): Promise<Result<FileToServe, 'not-found'>> {
  if (!isServed(state)) return refuse('not-found');
  const bytes = await storage.get(id);
  if (bytes === null) throw new Error(`the bytes of file ${id} are missing from the storage`);
  return done({ name, contentType, bytes });
}
