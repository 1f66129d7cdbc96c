import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { leaseBulkJob, reportOf } from 'db/repositories/frictions-bulk';
import { MOST_BULK_LINES, type BulkOrder } from '~/domain/frictions/bulk';
import { readTriageQuery } from '~/domain/frictions/triage-filters';
import { abandonBulkJob } from '~/services/frictions/abandonBulkJob.server';
import { beginBulkJob } from '~/services/frictions/beginBulkJob.server';
import { makeBulkJob } from '~/services/frictions/makeBulkJob.server';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { readBulkJob } from '~/services/frictions/readBulkJob.server';
import { workBulkJob } from '~/services/frictions/workBulkJob.server';
import { workBulkLine } from '~/services/frictions/workBulkLine.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const DECLINE = { act: 'decline', reason: 'too-small', words: 'Trop peu de monde.' } as const;

function shop(db: Db, now = NOW, stopping = new AbortController().signal) {
  const onFailure = (error: unknown): never => {
    throw error;
  };
  return { db, clock: () => now, publicUrl: () => 'http://relais.test', onFailure, stopping };
}

async function workAll(db: Db): Promise<void> {
  while (await workBulkJob(shop(db)));
}

describeOnBothEngines('an act on many files', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const lot = async (
    order: BulkOrder,
    of: readonly { id: number; version: number }[],
  ): Promise<number> => good(await makeBulkJob(as(home.db, people.staff), { order, of })).id;
  const outcomes = async (id: number) =>
    (await reportOf(home.db, id)).map(({ outcome, refusal }) => refusal ?? outcome);
  const state = async (id: number) => (await findFriction(home.db, id))?.state;

  it('waits to be looked over when the public will read it, then goes through line by line', async () => {
    const { db } = home;
    const ready = await plantFriction(db, people, 'in_triage');
    const early = await plantFriction(db, people, 'submitted');
    const moved = await plantFriction(db, people, 'in_triage');
    const id = await lot(DECLINE, [ready, early, moved]);
    await workAll(db);
    expect(await outcomes(id)).toEqual([null, null, null]);
    good(await qualifyFriction(as(db, people.staff2), { ...moved, words: 'Elle tient.' }));
    expect(await beginBulkJob(as(db, people.staff2), { id })).toMatchObject({ ok: false });
    good(await beginBulkJob(as(db, people.staff), { id }));
    await workAll(db);
    expect(await outcomes(id)).toEqual(['done', 'impossible-move', 'conflict']);
    expect(await Promise.all([ready, early, moved].map((one) => state(one.id)))).toEqual([
      'declined',
      'submitted',
      'qualified',
    ]);
    const view = await readBulkJob(as(db, people.staff2), id);
    expect(view).toMatchObject({
      own: false,
      job: { state: 'done' },
      progress: { total: 3, worked: 3, done: 1, refused: 2 },
    });
    expect(await readBulkJob(as(db, people.agent), id)).toBeNull();
  });

  it('gives, tags and qualifies by the use cases of one file', async () => {
    const { db } = home;
    const first = await plantFriction(db, people, 'submitted');
    const second = await plantFriction(db, people, 'in_triage');
    const tagged = await lot({ act: 'tag', tag: ' Appel  2026 ' }, [first, second]);
    const given = await lot({ act: 'assign', handlerId: people.staff2.id }, [first, second]);
    await workAll(db);
    expect(await outcomes(tagged)).toEqual(['done', 'done']);
    expect(await outcomes(given)).toEqual(['done', 'done']);
    expect(await findFriction(db, first.id)).toMatchObject({
      state: 'in_triage',
      handlerId: people.staff2.id,
    });
    const acts = await rowsOf<{ act: string; actor: number }>(
      db,
      sql`select act, actor_id as actor from journal_entry where request_id = ${`lot-${given}`} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'friction.taken',
      'friction.assigned',
      'friction.assigned',
    ]);
    expect(new Set(acts.map(({ actor }) => actor))).toEqual(new Set([people.staff.id]));
    const found = await makeBulkJob(as(db, people.staff), {
      order: { act: 'qualify', words: 'Établi.' },
      of: readTriageQuery(new URLSearchParams({ vue: 'toutes', etiquette: 'appel 2026' })),
    });
    expect((await reportOf(db, good(found).id)).map((line) => line.frictionId)).toEqual(
      [first.id, second.id].sort((a, b) => a - b),
    );
  });

  it('goes on where a lost process stopped, and does no line twice', async () => {
    const { db } = home;
    const files = await Promise.all([1, 2, 3].map(() => plantFriction(db, people, 'in_triage')));
    const id = await lot({ act: 'assign', handlerId: people.staff2.id }, files);
    // A process leases the lot, does the first line, and is lost before it reports it.
    const [first] = files;
    expect(
      await leaseBulkJob(db, { now: NOW, until: new Date(NOW.getTime() + 30_000) }),
    ).toMatchObject({ id });
    const ctx = { ...as(db, people.staff), submission: `lot ${id} line 1`, requestId: `lot-${id}` };
    good(
      await workBulkLine(
        ctx,
        { act: 'assign', handlerId: people.staff2.id },
        first ?? { id: 0, version: 0 },
      ),
    );
    expect(await workBulkJob(shop(db)), 'still leased').toBe(false);
    await workBulkJob(shop(db, new Date(NOW.getTime() + 30_000)));
    expect(await outcomes(id)).toEqual(['done', 'done', 'done']);
    const [row] = await rowsOf<{ count: number }>(
      db,
      sql`select count(*)::int as count from journal_entry where act = 'friction.assigned' and friction_id = ${first?.id ?? 0}`,
    );
    expect(row?.count).toBe(1);
  });

  it('stops between two lines when its process is told to, and lets go of the lot', async () => {
    const { db } = home;
    const files = await Promise.all([1, 2].map(() => plantFriction(db, people, 'in_triage')));
    const id = await lot({ act: 'tag', tag: 'repris' }, files);
    await workBulkJob(shop(db, NOW, AbortSignal.abort()));
    expect(await outcomes(id)).toEqual(['done', null]);
    await workAll(db);
    expect(await outcomes(id)).toEqual(['done', 'done']);
  });

  it('is abandoned by its author, and leaves the rest as it is', async () => {
    const { db } = home;
    const files = [await plantFriction(db, people, 'in_triage')];
    const id = await lot(DECLINE, files);
    expect(await abandonBulkJob(as(db, people.staff2), { id })).toMatchObject({ ok: false });
    good(await abandonBulkJob(as(db, people.staff), { id }));
    await workAll(db);
    expect(await outcomes(id)).toEqual(['left']);
    expect(await beginBulkJob(as(db, people.staff), { id })).toMatchObject({ refusal: 'lot-over' });
  });

  it('refuses nothing, too much, strangers and unsound orders before it begins', async () => {
    const { db } = home;
    const file = await plantFriction(db, people, 'in_triage');
    const draft = await plantFriction(db, people, 'draft');
    const make = (order: BulkOrder, of: { id: number; version: number }[], who = people.staff) =>
      makeBulkJob(as(db, who), { order, of });
    expect(await make(DECLINE, [])).toMatchObject({ refusal: 'nothing-ticked' });
    expect(await make(DECLINE, [draft])).toMatchObject({ refusal: 'nothing-ticked' });
    expect(await make(DECLINE, [file], people.agent)).toMatchObject({ refusal: 'not-found' });
    expect(await make({ act: 'tag', tag: ' ; ' }, [file])).toMatchObject({ field: 'tag' });
    expect(await make({ act: 'assign', handlerId: people.agent.id }, [file])).toMatchObject({
      refusal: 'not-staff',
    });
  });

  it('goes on when its author lost their rights, refusing each line', async () => {
    const { db } = home;
    const other = await plantPeople(db);
    const file = await plantFriction(db, other, 'in_triage');
    const order = { act: 'tag', tag: 'trop tard' } as const;
    const { id } = good(await makeBulkJob(as(db, other.staff), { order, of: [file] }));
    await db.execute(sql`update account set roles = '{}' where id = ${other.staff.id}`);
    await workAll(db);
    expect(await outcomes(id)).toEqual(['not-found']);
  });
});

describeOnPostgres('a lot against single decisions', (home) => {
  it('lets one of both decide each file, whole, and goes on', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    for (let round = 0; round < 3; round += 1) {
      const files = await Promise.all(
        Array.from({ length: 12 }, () => plantFriction(db, people, 'in_triage')),
      );
      const { id } = good(await makeBulkJob(as(db, people.staff), { order: DECLINE, of: files }));
      good(await beginBulkJob(as(db, people.staff), { id }));
      const [, ...singles] = await Promise.all([
        workBulkJob(shop(db)),
        ...[...files]
          .reverse()
          .map((file) => qualifyFriction(as(db, people.staff2), { ...file, words: 'Oui.' })),
      ]);
      const report = await reportOf(db, id);
      const single = new Map(
        [...files].reverse().map((file, index) => [file.id, singles[index]?.ok ?? false]),
      );
      for (const line of report) {
        const row = await findFriction(db, line.frictionId);
        const byLot = line.outcome === 'done';
        expect(byLot, `file ${line.frictionId}`).toBe(!single.get(line.frictionId));
        expect(row).toMatchObject(
          byLot
            ? { state: 'declined', version: 4, publicAnswer: DECLINE.words }
            : { state: 'qualified', version: 4, publicAnswer: null },
        );
        if (!byLot) expect(line.refusal).toBe('conflict');
      }
    }
  });

  it('is worked once by several processes at once', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    const files = await Promise.all([1, 2, 3].map(() => plantFriction(db, people, 'in_triage')));
    const order = { act: 'assign', handlerId: people.staff2.id } as const;
    const { id } = good(await makeBulkJob(as(db, people.staff), { order, of: files }));
    const worked = await Promise.all(Array.from({ length: 5 }, () => workBulkJob(shop(db))));
    expect(worked.filter(Boolean)).toHaveLength(1);
    expect((await reportOf(db, id)).every(({ outcome }) => outcome === 'done')).toBe(true);
  });

  it('takes 500 files and not one more', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    await db.execute(
      sql`insert into friction (state, title, author_id, organisation_id, created_at, submitted_at)
          select 'submitted', 'Foule ' || n, ${people.agent.id}, ${people.agent.organisationId}, now(), now()
          from generate_series(1, ${MOST_BULK_LINES + 1}) as n`,
    );
    const all = readTriageQuery(new URLSearchParams({ vue: 'toutes', q: 'Foule' }));
    const order = { act: 'tag', tag: 'foule' } as const;
    const make = (of: typeof all) => makeBulkJob(as(db, people.staff), { order, of });
    expect(await make(all)).toMatchObject({ refusal: 'too-many-lines', facts: { max: 500 } });
    await db.execute(
      sql`update friction set state = 'withdrawn' where id = (select max(id) from friction)`,
    );
    const { id } = good(await make(all));
    expect(await reportOf(db, id)).toHaveLength(MOST_BULK_LINES);
  });
});
