import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeptObject } from '~/domain/files/orphan';

/** Where uploaded files lie, by an id that the platform chose. Throws `StorageUnavailable` when it does not answer. */
export interface ObjectStorage {
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Null when no such object is kept. */
  get(id: string): Promise<Uint8Array | null>;
  /** An object that is not there is removed already. */
  remove(id: string): Promise<void>;
  /** Everything of ours that it holds, unfinished objects included, in no order. */
  list(): AsyncIterable<KeptObject>;
}

/** The storage is full, out of reach, or refuses us; the message says which, and names no file. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Whether the storage did not answer. By name: the server and the built pages each have their own copy of the class. */
export function isStorageUnavailable(error: unknown): error is StorageUnavailable {
  return error instanceof Error && error.name === 'StorageUnavailable';
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNFINISHED = '.part';

/** The id in an object's own name; null for what is not ours. */
export function idOfObject(name: string): string | null {
  return ID.test(name) ? name : null;
}

/** Where an object lies below its folder or prefix: few in each, however many there are. */
export function placeOfObject(id: string): string {
  if (!ID.test(id)) throw new RangeError('not an object id');
  return `${id.slice(0, 2)}/${id}`;
}

/** Keeps objects as files of a folder; a file appears under its name only once it is whole. */
export function localStorageIn(folder: string): ObjectStorage {
  const place = (id: string) => path.join(folder, placeOfObject(id));
  return {
    put: (id, bytes) =>
      answered(async () => {
        const target = place(id);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target + UNFINISHED, bytes, { flush: true });
        await rename(target + UNFINISHED, target);
      }),
    get: (id) => answered(() => whenThere(readFile(place(id)))),
    remove: (id) =>
      answered(async () => {
        await rm(place(id), { force: true });
        await rm(place(id) + UNFINISHED, { force: true });
      }),
    async *list() {
      for (const shelf of (await whenThere(readdir(folder))) ?? []) {
        for (const name of (await whenThere(readdir(path.join(folder, shelf)))) ?? []) {
          const id = idOfObject(path.basename(name, UNFINISHED));
          const facts = id && (await whenThere(stat(path.join(folder, shelf, name))));
          if (id && facts) yield { id, storedAt: facts.mtime };
        }
      }
    },
  };
}

/** What is not there, or no longer, is null. */
async function whenThere<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StorageUnavailable(`the folder of files refused: ${code}`, { cause: error });
  }
}
