import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { desc, eq } from 'drizzle-orm';
import { beforeEach, expect, inject, it } from 'vitest';
import { journalEntry } from 'db/schema/audit';
import { storedFile } from 'db/schema/files';
import { outboxMessage } from 'db/schema/outbox';
import { quarantineUnscanned } from 'db/repositories/files';
import { createLogger } from '~/adapters/logger.server';
import { localStorageIn, StorageUnavailable } from '~/adapters/object-storage.server';
import type { KeptObject } from '~/domain/files/orphan';
import type { ScanVerdict } from '~/domain/files/scan';
import { attachFile } from '~/services/frictions/attachFile.server';
import { readAttachment } from '~/services/frictions/readAttachment.server';
import { collectOrphans } from '~/services/files/collectOrphans.server';
import type { FileKeeping } from '~/services/files/keepFile.server';
import { scanDueFiles } from '~/services/files/scanDueFiles.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from '../frictions/plant';

const CLEAN: ScanVerdict = { kind: 'clean' };
const INFECTED: ScanVerdict = { kind: 'infected', threat: 'Test.Signature' };
const DOWN: ScanVerdict = { kind: 'unavailable', reason: 'nobody answers' };
const log = createLogger('silent');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const DAYS_LATER = minutes(3 * 24 * 60);

let sent = 0;
const file = () => {
  sent += 1;
  return { name: 'mesures.csv', bytes: new TextEncoder().encode(`mois;usagers\nmars;${sent}\n`) };
};

interface Bench {
  readonly people: People;
  readonly frictionId: number;
  readonly storage: FileKeeping['storage'];
  /** Sends a file while the scanner says that; the id of its row. */
  readonly send: (verdict: ScanVerdict | null) => Promise<string>;
  readonly stateOf: (id: string) => Promise<string | undefined>;
  readonly serves: (id: string) => Promise<boolean>;
  readonly scan: (verdict: ScanVerdict, now?: Date) => Promise<number>;
}

async function setUp({ db }: TestDatabase): Promise<Bench> {
  const people = await plantPeople(db);
  const { id: frictionId } = await plantFriction(db, people, 'submitted');
  const storage = localStorageIn(mkdtempSync(path.join(inject('homes').scratch, 'files-')));
  const agent = as(db, people.agent);
  return {
    people,
    frictionId,
    storage,
    async send(verdict) {
      const scanner = verdict && { scan: () => Promise.resolve(verdict) };
      const asked = { id: frictionId, audience: 'parties', file: file() } as const;
      return good(await attachFile(agent, { storage, scanner }, asked)).fileId;
    },
    async stateOf(id) {
      const [row] = await db.select().from(storedFile).where(eq(storedFile.id, id));
      return row?.state;
    },
    serves: async (id) => (await readAttachment(agent, storage, id)).ok,
    scan: (verdict, now = NOW) =>
      scanDueFiles({
        ...{ db, storage, log, clock: () => now, publicUrl: 'http://relais.test' },
        scanner: { scan: () => Promise.resolve(verdict) },
      }),
  };
}

describeOnBothEngines('a file and the scanner', (home) => {
  let bench: Bench;
  beforeEach(async () => {
    await home.db.update(storedFile).set({ state: 'clean', threat: null });
    bench = await setUp(home);
  });

  it('is served at once when it is clean, or when there is no scanner', async () => {
    for (const [verdict, state] of [
      [CLEAN, 'clean'],
      [null, 'unscanned'],
    ] as const) {
      const id = await bench.send(verdict);
      expect(await bench.stateOf(id)).toBe(state);
      expect(await bench.serves(id)).toBe(true);
    }
  });

  it('is refused at its field when it is malicious, and nothing of it is kept', async () => {
    const scanner = { scan: () => Promise.resolve(INFECTED) };
    const { storage, frictionId: id, people } = bench;
    const asked = { id, audience: 'parties', file: file() } as const;
    expect(await attachFile(as(home.db, people.agent), { storage, scanner }, asked)).toEqual({
      ok: false,
      refusal: 'file-infected',
      field: 'file',
      facts: { threat: 'Test.Signature' },
    });
    expect(await storage.list()[Symbol.asyncIterator]().next()).toMatchObject({ done: true });
    expect(await home.db.$count(storedFile, eq(storedFile.frictionId, id))).toBe(0);
  });

  it('waits in quarantine, served to nobody, until the scanner answers', async () => {
    const id = await bench.send(DOWN);
    expect(await bench.stateOf(id)).toBe('scanning');
    expect(await bench.serves(id)).toBe(false);
    expect(await bench.scan(DOWN)).toBe(0);
    expect(await bench.serves(id)).toBe(false);
    expect(await bench.scan(CLEAN)).toBe(0);
    expect(await bench.scan(CLEAN, minutes(1))).toBe(1);
    expect(await bench.serves(id)).toBe(true);
    expect(await bench.scan(CLEAN, minutes(60))).toBe(0);
  });

  it('is refused for good once the scanner finds something: the sender is told, the bytes go', async () => {
    const id = await bench.send(DOWN);
    expect(await bench.scan(INFECTED)).toBe(1);
    expect(await bench.stateOf(id)).toBe('refused');
    expect(await bench.serves(id)).toBe(false);
    expect(await bench.storage.get(id)).toBeNull();
    const [told] = await home.db
      .select()
      .from(outboxMessage)
      .where(eq(outboxMessage.accountId, bench.people.agent.id))
      .orderBy(desc(outboxMessage.id));
    expect(told?.body).toContain('Test.Signature');
    expect(told?.body).toContain(`http://relais.test/frictions/${bench.frictionId}/pieces`);
    const acts = await home.db
      .select()
      .from(journalEntry)
      .where(eq(journalEntry.frictionId, bench.frictionId));
    expect(acts.filter(({ act }) => act === 'friction.file-refused')).toMatchObject([
      { actorId: null, after: { fileId: id } },
    ]);
    expect(await bench.scan(CLEAN, minutes(60))).toBe(0);
  });

  it('that no scanner has seen goes into quarantine once the instance has one', async () => {
    const id = await bench.send(null);
    expect(await quarantineUnscanned(home.db, NOW)).toBe(1);
    expect(await bench.serves(id)).toBe(false);
    expect(await bench.scan(CLEAN)).toBe(1);
    expect(await bench.serves(id)).toBe(true);
  });

  it('that fails by itself does not keep the others waiting', async () => {
    const bad = await bench.send(DOWN);
    expect(await bench.scan(DOWN)).toBe(0);
    const other = await bench.send(DOWN);
    expect(await bench.scan(CLEAN)).toBe(1);
    expect([await bench.stateOf(bad), await bench.stateOf(other)]).toEqual(['scanning', 'clean']);
  });

  it('whose bytes are lost stays in quarantine', async () => {
    const id = await bench.send(DOWN);
    await bench.storage.remove(id);
    expect(await bench.scan(CLEAN)).toBe(0);
    expect(await bench.stateOf(id)).toBe('scanning');
  });
});

describeOnBothEngines('objects that no row names', (home) => {
  it('are collected a day later, and nothing else is', async () => {
    const bench = await setUp(home);
    const kept = await bench.send(null);
    const orphan = crypto.randomUUID();
    await bench.storage.put(orphan, file().bytes);
    const untouched = { orphans: 0, removed: 0 };
    expect(await collectOrphans(home.db, bench.storage, new Date())).toEqual(untouched);
    const stopped = () => true;
    const later = new Date(Date.now() + 25 * 3_600_000);
    expect(await collectOrphans(home.db, bench.storage, later, stopped)).toEqual(untouched);
    expect(await collectOrphans(home.db, bench.storage, later)).toEqual({ orphans: 1, removed: 1 });
    expect(await bench.storage.get(orphan)).toBeNull();
    expect(await bench.storage.get(kept)).not.toBeNull();
  });

  it.each([
    [60, 60],
    [1_199, 0],
  ])(
    'are removed as orphans, never as another database’s files: %i → %i',
    async (orphans, went) => {
      const bench = await setUp(home);
      const kept = await bench.send(null);
      const removed: string[] = [];
      const objects = Array.from({ length: orphans + 1 }, (_, index) => ({
        id: index === 42 ? kept : crypto.randomUUID(),
        storedAt: NOW,
      }));
      const many = {
        ...bench.storage,
        list: () => Readable.from(objects) as AsyncIterable<KeptObject>,
        remove: (id: string) => Promise.resolve(void removed.push(id)),
      };
      expect(await collectOrphans(home.db, many, DAYS_LATER)).toEqual({ orphans, removed: went });
      expect(removed).toHaveLength(went);
      expect(removed).not.toContain(kept);
    },
  );

  it('a storage that does not answer costs the upload, said at its field, and keeps nothing', async () => {
    const { frictionId: id, people, storage } = await setUp(home);
    const down = {
      ...storage,
      put: () => Promise.reject(new StorageUnavailable('503')),
      remove: () => Promise.reject(new StorageUnavailable('503')),
    };
    const asked = { id, audience: 'parties', file: file() } as const;
    const ctx = as(home.db, people.agent);
    expect(await attachFile(ctx, { storage: down, scanner: null, log }, asked)).toMatchObject({
      refusal: 'file-not-kept',
      field: 'file',
    });
    expect(await home.db.$count(storedFile, eq(storedFile.frictionId, id))).toBe(0);
  });
});

describeOnPostgres('two processes that scan at once', (home) => {
  it('share the files, each scanned once', async () => {
    const bench = await setUp(home);
    for (let count = 0; count < 6; count += 1) await bench.send(DOWN);
    let scans = 0;
    const round = () =>
      scanDueFiles({
        ...{ db: home.db, storage: bench.storage, log, publicUrl: '', clock: () => NOW },
        scanner: {
          async scan() {
            scans += 1;
            await new Promise((resolve) => setTimeout(resolve, 20));
            return CLEAN;
          },
        },
      });
    const judged = await Promise.all([round(), round(), round()]);
    expect(judged.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(scans).toBe(6);
  });
});
