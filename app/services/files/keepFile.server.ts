import { createHash, randomUUID } from 'node:crypto';
import type { Tx } from 'db/client';
import { insertFile } from 'db/repositories/files';
import { typeByContent } from '~/adapters/file-type.server';
import type { Logger } from '~/adapters/logger.server';
import { isStorageUnavailable, type ObjectStorage } from '~/adapters/object-storage.server';
import type { FileAudience } from '~/domain/files/audience';
import { acceptFile, nameOfFile, type FileRefusal } from '~/domain/files/file';
import { PATIENCE_OF_UPLOAD_MS, type FileState, type Scanner } from '~/domain/files/scan';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { forgetBytes } from './forgetBytes.server';

/** Where files are kept and who looks into them first. */
export interface FileKeeping {
  readonly storage: ObjectStorage;
  /** Null when the instance has none. */
  readonly scanner: Scanner | null;
  readonly log?: Logger;
}

/** A file as somebody sent it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whose file it is. */
export type FileHome =
  { readonly startupId: number } | { readonly frictionId: number; readonly audience: FileAudience };

/** A file whose bytes are kept, to be recorded in the transaction of the act that it belongs to. */
export interface KeptFile {
  readonly id: string;
  /** SHA-256 of its content. */
  readonly sha256: string;
  /** Records it under the startup or friction that it belongs to. */
  readonly save: (tx: Tx, about: FileHome & { uploadedById: number }) => Promise<void>;
}

/**
 * Keeps a file around an act: its type is read from its content, the scanner looks into it, its bytes are stored, the
 * act records it. A scanner that does not answer leaves it in quarantine. When the act is refused, fails, or did not
 * record it (the same form sent again), the bytes go.
 */
export async function keepFile<T, R extends string>(
  ctx: Context,
  keeping: FileKeeping,
  upload: Upload,
  work: (file: KeptFile) => Promise<Result<T, R>>,
): Promise<Result<T, R | FileRefusal>> {
  const { bytes } = upload;
  const { storage } = keeping;
  const type = acceptFile({ ...upload, detectedType: await typeByContent(bytes) });
  if (!type.ok) return type;
  const looked = await firstLook(keeping, bytes);
  if (!looked.ok) return looked;
  const id = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const row = {
    ...{ id, sha256 },
    name: nameOfFile(upload.name, type.value),
    contentType: type.value,
    size: bytes.length,
    uploadedAt: ctx.now,
    state: looked.value,
    scanDueAt: ctx.now,
  };
  const recorded = { done: false };
  const save: KeptFile['save'] = async (tx, about) => {
    await insertFile(tx, { ...row, ...about });
    recorded.done = true;
  };
  const stored = await store(keeping, id, bytes);
  if (!stored.ok) return stored;
  let isKept = false;
  try {
    const outcome = await work({ id, sha256, save });
    isKept = outcome.ok && recorded.done;
    return outcome;
  } finally {
    if (!isKept) await forgetBytes(storage, id);
  }
}

async function firstLook(
  { scanner }: FileKeeping,
  bytes: Uint8Array,
): Promise<Result<FileState, FileRefusal>> {
  if (scanner === null) return done('unscanned');
  const verdict = await scanner.scan(bytes, PATIENCE_OF_UPLOAD_MS);
  switch (verdict.kind) {
    case 'clean':
      return done('clean');
    case 'infected':
      return refuse('file-infected', { field: 'file', facts: { threat: verdict.threat } });
    case 'unavailable':
      return done('scanning');
  }
}

async function store(
  { storage, log }: FileKeeping,
  id: string,
  bytes: Uint8Array,
): Promise<Result<null, FileRefusal>> {
  try {
    await storage.put(id, bytes);
    return done(null);
  } catch (error) {
    if (!isStorageUnavailable(error)) throw error;
    log?.error({ reason: error.message }, 'a file could not be stored');
    return refuse('file-not-kept', { field: 'file' });
  }
}
