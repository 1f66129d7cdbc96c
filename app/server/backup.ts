import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline as pipe, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { atOneInstant } from 'db/repositories/audit-chain';
import {
  backedTables,
  insertPiece,
  migrationsOf,
  moveSequence,
  piecesOf,
  refilled,
  sequencesOf,
  type BackedTable,
} from 'db/repositories/backup';
import { emptiness } from 'db/repositories/emptiness';
import type { Tx } from 'db/client';
import type { House } from './open';

/** How much a backup holds. */
export interface Kept {
  readonly rows: number;
  readonly files: number;
}

type Place = Pick<House, 'database' | 'storage'>;

const FORMAT = 'relais 1';
const UNFINISHED = '.part';

// A backup is compressed lines of three parts: what it is, whose it is, and what it holds. JSON has no tab of its own.
const line = (what: string, whose: string, held: string): string => `${what}\t${whose}\t${held}\n`;

/** Writes every row and every file of a place to one file, as of one instant; an unfinished backup leaves none. */
export async function writeBackup({ database, storage }: Place, target: string): Promise<Kept> {
  if (existsSync(target)) throw new Error(`${target} exists already; choose another name.`);
  let kept: Kept = { rows: 0, files: 0 };
  try {
    await atOneInstant(database.db, async (tx) => {
      const lines = linesOf(tx, storage, (total) => (kept = total));
      const unfinished = createWriteStream(target + UNFINISHED, { mode: 0o600, flush: true });
      await pipeline(Readable.from(lines), createGzip(), unfinished);
    });
    await rename(target + UNFINISHED, target);
    return kept;
  } catch (error) {
    await rm(target + UNFINISHED, { force: true });
    throw error;
  }
}

async function* linesOf(
  tx: Tx,
  storage: Place['storage'],
  tell: (kept: Kept) => void,
): AsyncGenerator<string> {
  let rows = 0;
  let files = 0;
  yield line('backup', FORMAT, String(await migrationsOf(tx)));
  for (const table of await backedTables(tx)) {
    for await (const piece of piecesOf(tx, table)) {
      rows += piece.count;
      yield line('rows', table.name, piece.rows);
    }
  }
  for (const { name, last } of await sequencesOf(tx)) yield line('sequence', name, last);
  for await (const { id } of storage.list()) {
    const bytes = await storage.get(id);
    if (bytes === null) continue;
    files += 1;
    yield line('file', id, Buffer.from(bytes).toString('base64'));
  }
  yield line('end', String(rows), String(files));
  tell({ rows, files });
}

/** Brings a backup into an empty place, all of it or nothing of its rows; throws one sentence when it cannot. */
export async function readBackup({ database, storage }: Place, source: string): Promise<Kept> {
  const { db } = database;
  const empty = await emptiness(db);
  if (!empty.organisations || !empty.accounts)
    throw new Error('this place already holds data: restore into an empty one.');
  return db.transaction(async (tx) => {
    const tables = await backedTables(tx);
    return refilled(tx, tables, () => fill(tx, storage, tables, source));
  });
}

async function fill(
  tx: Tx,
  storage: Place['storage'],
  tables: readonly BackedTable[],
  source: string,
): Promise<Kept> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  let files = 0;
  let told: Kept | null = null;
  let begun = false;
  for await (const [what, whose, held] of partsOf(source)) {
    if (!begun && what !== 'backup') throw new Error(noBackup(source));
    begun = true;
    const table = byName.get(whose);
    if (what === 'backup') await expectSame(tx, whose, Number(held));
    else if (what === 'rows' && table !== undefined) await insertPiece(tx, table, held);
    else if (what === 'sequence') await moveSequence(tx, whose, held);
    else if (what === 'file') {
      files += 1;
      await storage.put(whose, Buffer.from(held, 'base64'));
    } else if (what === 'end') told = { rows: Number(whose), files: Number(held) };
  }
  if (told?.files !== files) throw new Error(cutShort(source));
  return told;
}

async function expectSame(tx: Tx, format: string, migrations: number): Promise<void> {
  const ours = await migrationsOf(tx);
  if (format !== FORMAT || migrations !== ours)
    throw new Error(
      `this backup was made by another version of Relais (${migrations} migrations, here ${ours}): restore it with that one, then bring it up to date.`,
    );
}

async function* partsOf(source: string): AsyncGenerator<readonly [string, string, string]> {
  // What fails on the way fails the last stream, which is read below.
  const text = pipe(createReadStream(source), createGunzip(), () => undefined);
  try {
    for await (const read of createInterface({ input: text, crlfDelay: Infinity })) {
      const [what = '', whose = '', held = ''] = read.split('\t');
      yield [what, whose, held];
    }
  } catch (error) {
    throw new Error(sentenceOf(source, (error as NodeJS.ErrnoException).code));
  }
}

function sentenceOf(source: string, code: string | undefined): string {
  switch (code) {
    case 'Z_BUF_ERROR':
      return cutShort(source);
    case 'Z_DATA_ERROR':
      return noBackup(source);
    default:
      return `${source} cannot be read (${code ?? 'no reason given'}).`;
  }
}

function cutShort(source: string): string {
  return `${source} is cut short: nothing was restored.`;
}

function noBackup(source: string): string {
  return `${source} is no backup of Relais.`;
}
