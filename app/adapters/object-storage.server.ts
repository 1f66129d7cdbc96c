import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where uploaded files lie, by an id that the platform chose. */
export interface ObjectStorage {
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Null when no such object is kept. */
  get(id: string): Promise<Uint8Array | null>;
  remove(id: string): Promise<void>;
}

const ID = /^[0-9a-f-]{36}$/;

/** Keeps objects as files of a folder; a file appears under its name only once it is whole. */
export function localStorageIn(folder: string): ObjectStorage {
  const place = (id: string) => {
    if (!ID.test(id)) throw new RangeError('not an object id');
    return path.join(folder, id.slice(0, 2), id);
  };
  return {
    async put(id, bytes) {
      const target = place(id);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(`${target}.part`, bytes, { flush: true });
      await rename(`${target}.part`, target);
    },
    async get(id) {
      try {
        return await readFile(place(id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(id) {
      await rm(place(id), { force: true });
    },
  };
}
