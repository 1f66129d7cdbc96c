import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, inject, it } from 'vitest';
import { journalEntry } from 'db/schema/audit';
import { storedFile } from 'db/schema/files';
import { localStorageIn } from '~/adapters/object-storage.server';
import type { Actor } from '~/domain/accounts/account';
import type { FileAudience } from '~/domain/files/audience';
import { MOST_ATTACHMENTS } from '~/domain/frictions/attachment';
import { attachFile } from '~/services/frictions/attachFile.server';
import { changePieceAudience } from '~/services/frictions/changePieceAudience.server';
import { declineFriction } from '~/services/frictions/declineFriction.server';
import { readAttachment } from '~/services/frictions/readAttachment.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { readPieces } from '~/services/frictions/readPieces.server';
import { removeAttachment } from '~/services/frictions/removeAttachment.server';
import type { FileKeeping } from '~/services/files/keepFile.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { as, plantStartup } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

let sent = 0;
const note = (content = `note ${(sent += 1)}`) => ({
  name: 'note.txt',
  bytes: new TextEncoder().encode(content),
});

/** Acts on the pieces of frictions of one database. */
function handling(home: TestDatabase, keeping: FileKeeping) {
  return {
    add: (who: Actor | null, id: number, audience: FileAudience = 'parties', file = note()) =>
      attachFile(as(home.db, who), keeping, { id, audience, file }),
    remove: (who: Actor | null, id: number, fileId: string) =>
      removeAttachment(as(home.db, who), keeping.storage, { id, fileId }),
    share: (who: Actor | null, id: number, fileId: string, audience: FileAudience) =>
      changePieceAudience(as(home.db, who), { id, fileId, audience }),
    reads: async (who: Actor | null, fileId: string) =>
      (await readAttachment(as(home.db, who), keeping.storage, fileId)).ok,
    lists: async (who: Actor | null, id: number) =>
      (await readPieces(as(home.db, who), id))?.pieces.length ?? null,
  };
}

const freshKeeping = (): FileKeeping => ({
  storage: localStorageIn(mkdtempSync(path.join(inject('homes').scratch, 'files-'))),
  scanner: null,
});

describeOnBothEngines('pieces of a friction', (home) => {
  let people: People;
  let keeping: FileKeeping;
  let acts: ReturnType<typeof handling>;
  beforeAll(async () => {
    people = await plantPeople(home.db);
    keeping = freshKeeping();
    acts = handling(home, keeping);
  });

  it('of a draft are its author’s and their confirmed colleagues’', async () => {
    const { id } = await plantFriction(home.db, people, 'draft');
    const { fileId } = good(await acts.add(people.agent, id, 'readers'));
    good(await acts.add(people.colleague, id));
    for (const who of [people.breton, people.unconfirmed, people.staff, null]) {
      expect(await acts.add(who, id)).toMatchObject({ refusal: 'not-found' });
      expect(await acts.reads(who, fileId)).toBe(false);
      expect(await acts.lists(who, id)).toBeNull();
    }
    expect(await acts.reads(people.colleague, fileId)).toBe(true);
    expect(await acts.lists(people.colleague, id)).toBe(2);
  });

  it('are read as far as they are shared', async () => {
    const { id } = await plantFriction(home.db, people, 'submitted');
    const { fileId: reserved } = good(await acts.add(people.agent, id));
    const { fileId: shared } = good(await acts.add(people.staff, id, 'readers'));
    for (const who of [people.agent, people.colleague, people.staff, people.staff2]) {
      expect([await acts.reads(who, reserved), await acts.reads(who, shared)]).toEqual([
        true,
        true,
      ]);
      expect(await acts.lists(who, id)).toBe(2);
    }
    expect(await acts.reads(people.breton, reserved)).toBe(false);
    expect(await acts.reads(people.breton, shared)).toBe(true);
    expect(await acts.lists(people.breton, id)).toBe(1);
    expect(await acts.reads(null, shared)).toBe(false);
    expect(await acts.add(people.breton, id)).toMatchObject({ refusal: 'forbidden' });
    expect(await acts.remove(people.breton, id, shared)).toMatchObject({ refusal: 'forbidden' });
  });

  it('are shared and reserved again, told to the journal each time that it changes', async () => {
    const { id } = await plantFriction(home.db, people, 'qualified');
    const { fileId } = good(await acts.add(people.agent, id));
    expect(await acts.reads(null, fileId)).toBe(false);
    good(await acts.share(people.colleague, id, fileId, 'readers'));
    good(await acts.share(people.colleague, id, fileId, 'readers'));
    expect(await acts.reads(null, fileId)).toBe(true);
    const seen = await readFriction(as(home.db, null), id);
    expect(seen?.pieces).toMatchObject([{ id: fileId, uploadedBy: null }]);
    good(await acts.share(people.staff, id, fileId, 'parties'));
    expect(await acts.reads(null, fileId)).toBe(false);
    const told = await home.db.select().from(journalEntry).where(eq(journalEntry.frictionId, id));
    expect(told.map(({ act }) => act).filter((act) => act.includes('file'))).toEqual([
      'friction.file-added',
      'friction.file-shared',
      'friction.file-unshared',
    ]);
  });

  it('go for good when they are removed, from their own friction alone', async () => {
    const { id } = await plantFriction(home.db, people, 'submitted');
    const other = await plantFriction(home.db, people, 'submitted');
    const { fileId } = good(await acts.add(people.agent, id));
    expect(await acts.remove(people.agent, other.id, fileId)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await acts.share(people.agent, other.id, fileId, 'readers')).toMatchObject({
      refusal: 'not-found',
    });
    good(await acts.remove(people.colleague, id, fileId));
    expect(await keeping.storage.get(fileId)).toBeNull();
    expect(await acts.remove(people.agent, id, fileId)).toMatchObject({ refusal: 'not-found' });
  });

  it('no longer change once the friction is closed, and are still read', async () => {
    const { id, version } = await plantFriction(home.db, people, 'qualified');
    const { fileId } = good(await acts.add(people.agent, id));
    const decision = { id, version, words: 'Un achat y suffit.', reason: 'too-small' } as const;
    good(await declineFriction(as(home.db, people.staff), decision));
    expect(await acts.add(people.agent, id)).toMatchObject({ refusal: 'not-open-to-pieces' });
    expect(await acts.remove(people.staff, id, fileId)).toMatchObject({
      refusal: 'not-open-to-pieces',
    });
    expect(await acts.reads(people.agent, fileId)).toBe(true);
    expect(await readPieces(as(home.db, people.agent), id)).toMatchObject({
      handles: true,
      isOpen: false,
    });
  });

  it('are never the same content twice, and act once for one form', async () => {
    const { id } = await plantFriction(home.db, people, 'submitted');
    const file = note('le même');
    const ctx = { ...as(home.db, people.agent), submission: `same-${id}` };
    const asked = { id, audience: 'parties', file } as const;
    const first = good(await attachFile(ctx, keeping, asked));
    expect(good(await attachFile(ctx, keeping, asked))).toEqual(first);
    expect(await acts.add(people.colleague, id, 'parties', file)).toMatchObject({
      refusal: 'piece-already-there',
      field: 'file',
    });
    expect(await home.db.$count(storedFile, eq(storedFile.frictionId, id))).toBe(1);
  });

  it('are read by the team that answers it', async () => {
    const planted = await plantStartup(home.db);
    const { frictionId, developer, stranger, staff } = planted;
    const { fileId } = good(await acts.add(staff, frictionId));
    expect(await acts.reads(developer, fileId)).toBe(true);
    expect(await acts.lists(developer, frictionId)).toBe(1);
    expect(await acts.reads(stranger, fileId)).toBe(false);
    expect(await acts.add(developer, frictionId)).toMatchObject({ refusal: 'forbidden' });
  });

  it('belong to one home, by the database too', async () => {
    const { id } = await plantFriction(home.db, people, 'submitted');
    const { fileId } = good(await acts.add(people.agent, id));
    const orphaned = home.db
      .update(storedFile)
      .set({ frictionId: null })
      .where(eq(storedFile.id, fileId));
    await expect(orphaned.then(() => 'done')).rejects.toMatchObject({
      cause: { message: expect.stringContaining('stored_file_has_one_home') as string },
    });
  });
});

describeOnPostgres('two people who join the last piece at once', (home) => {
  it('are told apart: one is in, the other learns that it is full', async () => {
    const people = await plantPeople(home.db);
    const acts = handling(home, freshKeeping());
    const { id } = await plantFriction(home.db, people, 'submitted');
    for (let count = 1; count < MOST_ATTACHMENTS; count += 1)
      good(await acts.add(people.agent, id));
    const outcomes = await Promise.all([acts.add(people.agent, id), acts.add(people.staff, id)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal)).sort()).toEqual([
      'done',
      'too-many-pieces',
    ]);
    expect(await home.db.$count(storedFile, eq(storedFile.frictionId, id))).toBe(MOST_ATTACHMENTS);
  });
});
