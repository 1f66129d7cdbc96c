import { isStorageUnavailable, type ObjectStorage } from '~/adapters/object-storage.server';

/** Step that removes the bytes of a file that no row names any more; a storage that does not answer keeps them until the collection of orphans. */
export async function forgetBytes(storage: ObjectStorage, id: string): Promise<void> {
  try {
    await storage.remove(id);
  } catch (error) {
    if (!isStorageUnavailable(error)) throw error;
  }
}
