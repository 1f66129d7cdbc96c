import { createHash, randomUUID } from 'node:crypto';
import type { Tx } from 'db/client';
import { insertFile } from 'db/repositories/files';
import { typeByContent } from '~/adapters/file-type.server';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import { acceptFile, displayName } from '~/domain/milestones/file';
import type { FileRefusal } from '~/domain/milestones/rules';
import type { Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** A file as somebody sent it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file whose bytes are kept, to be recorded in the transaction of the act that it belongs to. */
export interface KeptFile {
  readonly id: string;
  /** Records it under the startup that it belongs to. */
  readonly save: (tx: Tx, about: { startupId: number; uploadedById: number }) => Promise<void>;
}

/**
 * Keeps a file around an act: its type is read from its content, its bytes are stored first, the act records it. When
 * the act is refused, fails, or did not record it (the same form sent again), the bytes go.
 */
export async function keepFile<T, R extends string>(
  ctx: Context,
  storage: ObjectStorage,
  upload: Upload,
  work: (file: KeptFile) => Promise<Result<T, R>>,
): Promise<Result<T, R | FileRefusal>> {
  const { bytes } = upload;
  const type = acceptFile({ ...upload, detectedType: await typeByContent(bytes) });
  if (!type.ok) return type;
  const id = randomUUID();
  const row = {
    id,
    name: displayName(upload.name),
    contentType: type.value,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    uploadedAt: ctx.now,
  };
  const recorded = { done: false };
  const save: KeptFile['save'] = async (tx, about) => {
    await insertFile(tx, { ...row, ...about });
    recorded.done = true;
  };
  await storage.put(id, bytes);
  let isKept = false;
  try {
    const outcome = await work({ id, save });
    isKept = outcome.ok && recorded.done;
    return outcome;
  } finally {
    if (!isKept) await storage.remove(id);
  }
}
