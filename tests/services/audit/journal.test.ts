import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { done } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import { readActs } from '~/services/audit/readActs.server';
import { readLatestPublicActs } from '~/services/audit/readLatestPublicActs.server';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';

/** Writes acts about an account, one transaction each. */
async function write(db: Db, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    await act(as(db, null), (acting) => {
      acting.record({
        act: 'account.created',
        subject: { kind: 'account', id },
        after: { é: '« ça »', sum: 1.5, list: [1, 2], none: null },
        reason: 'ligne 1\nligne 2',
      });
      return Promise.resolve(done(null));
    });
  }
}

/** Does what only the owner of the tables can: changes rows with the guards switched off. */
async function tamper(db: Db, statement: ReturnType<typeof sql>): Promise<void> {
  for (const table of ['journal_entry', 'journal_head']) {
    await db.execute(sql.raw(`alter table ${table} disable trigger user`));
  }
  await db.execute(statement);
  for (const table of ['journal_entry', 'journal_head']) {
    await db.execute(sql.raw(`alter table ${table} enable trigger user`));
  }
}

const hash = (payloadOf: number) =>
  sql`encode(sha256(convert_to(previous_hash || E'\n' || journal_payload(journal_entry), 'UTF8')), 'hex') where number = ${payloadOf}`;

describeOnBothEngines('the journal', (home) => {
  it('is whole when it is empty, and after acts', async () => {
    expect(await verifyJournal(home.db)).toEqual({ ok: true, count: 0 });
    await write(home.db, [1, 2, 3]);
    expect(await verifyJournal(home.db)).toEqual({ ok: true, count: 3 });
  });

  it('is whole whatever the session’s settings', async () => {
    await home.db.transaction(async (tx) => {
      await tx.execute(sql`set local timezone = 'Asia/Tokyo'`);
      await tx.execute(sql`set local datestyle = 'German'`);
      await tx.execute(sql`set local extra_float_digits = 0`);
      const [row] = await rowsOf<{ whole: boolean }>(
        tx,
        sql`select bool_and(hash = encode(sha256(convert_to(previous_hash || E'\n' || journal_payload(journal_entry), 'UTF8')), 'hex')) as whole from journal_entry`,
      );
      expect(row?.whole).toBe(true);
    });
  });

  it.each([
    ['UPDATE', sql`update journal_entry set reason = 'autre' where number = 2`],
    ['DELETE', sql`delete from journal_entry where number = 3`],
    ['TRUNCATE', sql`truncate journal_entry`],
    ['a moved head', sql`update journal_head set number = 2`],
    ['a removed head', sql`delete from journal_head`],
    ['a second head', sql`insert into journal_head values (2, 0, 'x')`],
    ['a truncated head', sql`truncate journal_head`],
  ])('refuses %s by SQL', async (_, statement) => {
    await expect(home.db.execute(statement)).rejects.toMatchObject({ cause: { code: 'RL001' } });
    expect(await verifyJournal(home.db)).toEqual({ ok: true, count: 3 });
  });

  it('numbers and chains even a row that claims a number of its own', async () => {
    await home.db.execute(
      sql`insert into journal_entry (number, at, act, subject_kind, subject_id, request_id, previous_hash, hash)
          values (77, ${NOW.toISOString()}::timestamptz, 'account.created', 'account', 4, 'r', 'x', 'y')`,
    );
    expect(await verifyJournal(home.db)).toEqual({ ok: true, count: 4 });
  });
});

describeOnBothEngines('a tampered journal is found out', (home) => {
  it.each([
    ['a reason', sql`update journal_entry set reason = 'autre' where number = 3`, 3],
    ['an author', sql`update journal_entry set actor_id = 9 where number = 2`, 2],
    [
      'an instant',
      sql`update journal_entry set at = at - interval '1 microsecond' where number = 4`,
      4,
    ],
    ['a fact', sql`update journal_entry set after = '{"sum": 2}' where number = 1`, 1],
    ['a subject', sql`update journal_entry set subject_id = 9 where number = 2`, 2],
    [
      'a kind of subject',
      sql`update journal_entry set subject_kind = 'startup' where number = 2`,
      2,
    ],
    ['an act', sql`update journal_entry set act = 'account.erased' where number = 2`, 2],
    ['a fact of before', sql`update journal_entry set before = '{"sum": 2}' where number = 3`, 3],
    ['a friction', sql`update journal_entry set friction_id = 9 where number = 3`, 3],
    ['a startup', sql`update journal_entry set startup_id = 9 where number = 3`, 3],
    ['a request', sql`update journal_entry set request_id = 'autre' where number = 3`, 3],
    ['a missing line', sql`delete from journal_entry where number = 3`, 3],
    ['a cut tail', sql`delete from journal_entry where number >= 5`, 5],
    ['a head set back with the tail', sql`update journal_head set number = 4`, 5],
    ['another hash in the head', sql`update journal_head set hash = repeat('a', 64)`, 6],
    ['no head', sql`delete from journal_head`, 6],
    ['everything gone', sql`delete from journal_entry`, 1],
  ])('%s', async (_, statement, brokenAt) => {
    const fresh = await verifyJournal(home.db);
    if (fresh.ok && fresh.count === 0) await write(home.db, [1, 2, 3, 4, 5, 6]);
    await home.db.execute(sql`create table kept_entry as table journal_entry`);
    await home.db.execute(sql`create table kept_head as table journal_head`);
    await tamper(home.db, statement);
    expect(await verifyJournal(home.db)).toMatchObject({ ok: false, brokenAt });
    await tamper(home.db, sql`delete from journal_entry`);
    await tamper(home.db, sql`insert into journal_entry select * from kept_entry`);
    await tamper(home.db, sql`delete from journal_head`);
    await tamper(home.db, sql`insert into journal_head select * from kept_head`);
    await home.db.execute(sql`drop table kept_entry`);
    await home.db.execute(sql`drop table kept_head`);
    expect(await verifyJournal(home.db)).toEqual({ ok: true, count: 6 });
  });

  it('a line rewritten together with its hash breaks the next one, or the head', async () => {
    await tamper(home.db, sql`update journal_entry set reason = 'réécrit' where number in (5, 6)`);
    await tamper(home.db, sql`update journal_entry set hash = ${hash(5)}`);
    await tamper(home.db, sql`update journal_entry set hash = ${hash(6)}`);
    expect(await verifyJournal(home.db)).toMatchObject({ ok: false, brokenAt: 6 });
    await tamper(
      home.db,
      sql`update journal_entry set previous_hash = (select hash from journal_entry where number = 5) where number = 6`,
    );
    await tamper(home.db, sql`update journal_entry set hash = ${hash(6)}`);
    expect(await verifyJournal(home.db)).toMatchObject({
      ok: false,
      brokenAt: 6,
      reason: 'the head has another hash',
    });
  });
});

describeOnPostgres('thirty writers at once', (home) => {
  it('make one chain without fork or gap, and the lock is held for the last statement only', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => index + 1);
    await Promise.all(ids.map((id) => write(home.db, [id, id + 100])));
    expect(await verifyJournal(home.db)).toEqual({ ok: true, count: 60 });
  });

  it('a transaction that fails leaves neither line nor gap', async () => {
    const failing = act(as(home.db, null), (acting) => {
      acting.record({ act: 'account.created', subject: { kind: 'account', id: 2_147_483_648 } });
      return Promise.resolve(done(null));
    });
    await expect(failing).rejects.toThrow();
    await write(home.db, [7]);
    expect(await verifyJournal(home.db)).toEqual({ ok: true, count: 61 });
  });
});

describeOnBothEngines('reading a thread', (home) => {
  it('tells each audience what it may read, and the public what is public', async () => {
    const { frictionId, startupId, staff } = await plantStartup(home.db);
    const [hidden] = await rowsOf<{ id: number }>(
      home.db,
      sql`insert into friction (state, title, author_id, organisation_id, created_at, submitted_at)
          select 'submitted', 'Pas encore publique', author_id, organisation_id, created_at, created_at
          from friction where id = ${frictionId} returning id`,
    );
    await act(as(home.db, staff), ({ record }) => {
      const about = { kind: 'friction', id: frictionId } as const;
      record({ act: 'friction.submitted', subject: about, frictionId });
      record({ act: 'friction.information-requested', subject: about, frictionId });
      record({
        act: 'milestone.planned',
        subject: { kind: 'milestone', id: 1 },
        frictionId,
        startupId,
        reason: 'pourquoi',
      });
      record({ act: 'account.renamed', subject: { kind: 'account', id: staff.id } });
      const id = hidden?.id ?? 0;
      record({ act: 'friction.submitted', subject: { kind: 'friction', id }, frictionId: id });
      return Promise.resolve(done(null));
    });
    const ctx = as(home.db, null);
    const read = async (thread: Parameters<typeof readActs>[1]) =>
      (await readActs(ctx, thread)).map((told) => told.act);
    expect(await read({ frictionId, audiences: ['everyone'] })).toEqual([
      'friction.submitted',
      'milestone.planned',
    ]);
    expect(await read({ frictionId, audiences: ['everyone', 'parties'] })).toEqual([
      'friction.submitted',
      'friction.information-requested',
      'milestone.planned',
    ]);
    expect(await read({ startupIds: [startupId], audiences: ['everyone'] })).toEqual([
      'milestone.planned',
    ]);
    expect(
      await read({ frictionId, startupIds: [startupId], audiences: ['everyone'], limit: 1 }),
    ).toEqual(['friction.submitted']);
    expect(await read({ audiences: ['everyone'] })).toEqual([]);
    const latest = await readLatestPublicActs(ctx, 10);
    expect(latest.map((told) => told.act)).toEqual(['milestone.planned', 'friction.submitted']);
    expect(latest[0]).toMatchObject({ actorName: staff.name, reason: 'pourquoi' });
    expect(latest[0]?.startup?.slug).toBeTruthy();
    expect(latest[1]?.friction?.id).toBe(frictionId);
  });
});
