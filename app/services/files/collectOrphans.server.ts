import type { Db } from 'db/client';
import { knownFiles } from 'db/repositories/files';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { isSettled, isSuspicious } from '~/domain/files/orphan';

const IDS_PER_QUESTION = 500;

/** What a collection found and did. */
export interface Collection {
  readonly orphans: number;
  readonly removed: number;
}

/**
 * Removes the objects that no row names (an upload cut short, a removal that the storage did not hear of), unless they
 * look like the files of another database. It ends early once the process is told to stop.
 */
export async function collectOrphans(
  db: Db,
  storage: ObjectStorage,
  now: Date,
  isStopping: () => boolean = () => false,
): Promise<Collection> {
  const orphans: string[] = [];
  let known = 0;
  let batch: string[] = [];
  const ask = async () => {
    const named = await knownFiles(db, batch);
    orphans.push(...batch.filter((id) => !named.has(id)));
    known += named.size;
    batch = [];
  };
  for await (const object of storage.list()) {
    if (isStopping()) return { orphans: orphans.length, removed: 0 };
    if (isSettled(object, now)) batch.push(object.id);
    if (batch.length === IDS_PER_QUESTION) await ask();
  }
  await ask();
  let removed = 0;
  if (isSuspicious({ known, orphans: orphans.length })) return { orphans: orphans.length, removed };
  for (const id of orphans) {
    if (isStopping()) break;
    await storage.remove(id);
    removed += 1;
  }
  return { orphans: orphans.length, removed };
}
