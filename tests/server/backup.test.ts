import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, rowsOf, type Database, type Db } from 'db/client';
import { backedTables } from 'db/repositories/backup';
import { plantStory } from 'db/seed/story';
import { localStorageIn } from '~/adapters/object-storage.server';
import { readBackup, writeBackup } from '~/server/backup';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { createOnServer, describeOnBothEngines } from '../support/database';
import { NOW } from '../support/planted-startup';

/** Every table's rows, in an order of their own. */
async function rowsByTable(db: Db): Promise<Map<string, string | null>> {
  const all = new Map<string, string | null>();
  for (const { name } of await backedTables(db)) {
    const line = sql`row_to_json(kept)::text`;
    const [row] = await rowsOf<{ rows: string | null }>(
      db,
      sql`select string_agg(${line}, ' ' order by ${line} collate "C") as rows from ${sql.identifier(name)} as kept`,
    );
    all.set(name, row?.rows ?? null);
  }
  return all;
}

describeOnBothEngines('a backup', (home) => {
  const folder = mkdtempSync(path.join(inject('homes').scratch, 'backup-'));
  const file = path.join(folder, 'relais.backup');
  const storage = localStorageIn(path.join(folder, 'files'));
  const places: Database[] = [];
  let drop: () => Promise<void> = () => Promise.resolve();

  /** An empty, migrated place of the other engine, where there is one. */
  async function emptyPlace(): Promise<Database> {
    const elsewhere = home.engine === 'pglite' && inject('homes').server !== null;
    const created = elsewhere ? await createOnServer('nothing') : null;
    drop = created?.drop ?? drop;
    const database = await openDatabase(
      created === null ? { kind: 'pglite' } : { kind: 'postgres', url: created.url },
    );
    places.push(database);
    await database.migrate();
    return database;
  }

  beforeAll(async () => {
    await plantStory(home.db, storage, NOW);
  });
  afterAll(async () => {
    for (const place of places) await place.close();
    await drop();
  });

  it('brings every row and every byte into an empty place of the other engine', async () => {
    const kept = await writeBackup({ database: home.database, storage }, file);
    const database = await emptyPlace();
    const elsewhere = localStorageIn(path.join(folder, 'restored'));
    expect(await readBackup({ database, storage: elsewhere }, file)).toEqual(kept);
    expect(kept.rows).toBeGreaterThan(1_000);
    expect(kept.files).toBeGreaterThan(0);
    expect(await rowsByTable(database.db)).toEqual(await rowsByTable(home.db));
    for await (const { id } of storage.list())
      expect(await elsewhere.get(id), id).toEqual(await storage.get(id));
    expect(await verifyJournal(database.db)).toMatchObject({ ok: true });

    // Guards and numbers are back: the ledger refuses, and the next record is a new one.
    await expect(database.db.execute(sql`delete from journal_entry`)).rejects.toThrow();
    const [row] = await rowsOf<{ isNew: boolean }>(
      database.db,
      sql`select nextval(pg_get_serial_sequence('friction', 'id')) > (select max(id) from friction) as "isNew"`,
    );
    expect(row?.isNew).toBe(true);
    await expect(readBackup({ database, storage: elsewhere }, file)).rejects.toThrow(/empty one/);
  });

  it('is refused when it is cut short or of another version, and leaves the place empty', async () => {
    const place = { database: await emptyPlace(), storage };
    const whole = gunzipSync(readFileSync(file)).toString();
    const cut = path.join(folder, 'cut');
    writeFileSync(cut, gzipSync(whole.slice(0, whole.lastIndexOf('end\t'))));
    await expect(readBackup(place, cut)).rejects.toThrow(/cut short/);
    writeFileSync(cut, readFileSync(file).subarray(0, 20_000));
    await expect(readBackup(place, cut)).rejects.toThrow(/cut short/);
    writeFileSync(cut, 'Bonjour');
    await expect(readBackup(place, cut)).rejects.toThrow(/is no backup/);
    await expect(readBackup(place, `${cut}-not`)).rejects.toThrow(/cannot be read/);
    const old = path.join(folder, 'old');
    writeFileSync(old, gzipSync(whole.replace(/^backup\trelais 1\t\d+/, 'backup\trelais 1\t1')));
    await expect(readBackup(place, old)).rejects.toThrow(/another version/);
    const [row] = await rowsOf<{ n: number }>(
      place.database.db,
      sql`select count(*)::int as n from account`,
    );
    expect(row?.n).toBe(0);
    await expect(writeBackup({ database: home.database, storage }, file)).rejects.toThrow(/exists/);
  });
});
