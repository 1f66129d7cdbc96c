import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { addRole } from 'db/repositories/accounts';
import { findSupport, voicesOfFamily } from 'db/repositories/frictions-supports';
import type { Actor } from '~/domain/accounts/account';
import { erasePerson } from '~/services/accounts/erasePerson.server';
import { editSupport } from '~/services/frictions/editSupport.server';
import { followFriction } from '~/services/frictions/followFriction.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { readFollowed } from '~/services/frictions/readFollowed.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { readReach } from '~/services/frictions/readReach.server';
import { readSupport } from '~/services/frictions/readSupport.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { withdrawSupport } from '~/services/frictions/withdrawSupport.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const SECRET = 'zzsecret';
const TESTIMONY = {
  evidence: 'Chez nous aussi, chaque semaine.',
  peoplePerYear: 300,
  minutesEach: 20,
  eurosEachCents: 1_250,
  evidenceSource: 'Comptage au guichet',
  territory: '',
  pilot: true,
  contact: {
    name: `Bleuenn ${SECRET}`,
    email: `${SECRET}@bretagne.example`,
    phone: '02 99 00 00 00',
  },
};
const BARE = { ...TESTIMONY, pilot: false, contact: { name: '', email: '', phone: '' } };

describeOnBothEngines('a testimony', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });

  const reach = async (who: Actor | null, id: number) =>
    readReach(as(home.db, who), await voicesOfFamily(home.db, id));

  it('says what it measured, and adds to the weight without counting the unknown as zero', async () => {
    const { id } = await plantFriction(home.db, people, 'submitted');
    good(await supportFriction(as(home.db, people.breton), { id, ...TESTIMONY }));
    const bare = { id, evidence: 'Aussi.', peoplePerYear: null };
    good(await supportFriction(as(home.db, people.rennais), bare));
    const { together } = await reach(people.staff, id);
    expect(together).toEqual({
      voices: 3,
      ...{ hours: 9_100, voicesWithHours: 2 },
      ...{ cents: 375_000, voicesWithCents: 1 },
    });
  });

  it('names whom to call to its own organisation and to staff, to nobody else anywhere', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'qualified');
    good(await supportFriction(as(db, people.breton), { id, ...TESTIMONY }));
    for (const who of [people.breton, people.staff]) {
      expect(JSON.stringify(await reach(who, id))).toContain(SECRET);
    }
    for (const who of [null, people.agent, people.colleague, people.rennais, people.unconfirmed]) {
      const seen = [
        await reach(who, id),
        await readFriction(as(db, who), id),
        await readSupport(as(db, who), id, null),
      ];
      expect(JSON.stringify(seen)).not.toContain(SECRET);
    }
    const leaks = await rowsOf<{ found: string }>(
      db,
      sql`select body as found from outbox_message where body like ${`%${SECRET}%`} or subject like ${`%${SECRET}%`}
          union all select act from journal_entry where (before::text || after::text || reason) like ${`%${SECRET}%`}
            or after::text like ${`%${SECRET}%`} or before::text like ${`%${SECRET}%`}`,
    );
    expect(leaks).toEqual([]);
  });

  it('is corrected by its organisation on the version that they saw', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'submitted');
    const breton = as(db, people.breton);
    good(await supportFriction(breton, { id, ...BARE }));
    const form = await readSupport(breton, id, null);
    expect(form).toMatchObject({ version: 1, testimony: BARE, obstacle: null });
    const corrected = { ...TESTIMONY, peoplePerYear: null };
    good(await editSupport(breton, { id, version: 1, ...corrected }));
    expect(await readSupport(breton, id, null)).toMatchObject({ version: 2, testimony: corrected });
    const stale = await editSupport(breton, { id, version: 1, ...BARE });
    expect(stale).toMatchObject({
      refusal: 'conflict',
      facts: { peoplePerYear: '', pilot: 'Oui', contactPhone: '02 99 00 00 00' },
    });
    expect(await editSupport(as(db, people.rennais), { id, version: 2, ...BARE })).toMatchObject({
      refusal: 'not-found',
    });
    const acts = await rowsOf<{ act: string }>(
      db,
      sql`select act from journal_entry where friction_id = ${id} and act like 'friction.%upport%' or act like 'friction.pilot%' and friction_id = ${id} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'friction.supported',
      'friction.support-edited',
      'friction.pilot-volunteered',
    ]);
  });

  it('is corrected and taken back where it was given, once that friction is merged', async () => {
    const { db } = home;
    const target = await plantFriction(db, people, 'in_triage');
    const merged = await plantFriction(db, people, 'in_triage');
    const breton = as(db, people.breton);
    good(await supportFriction(breton, { id: merged.id, ...BARE }));
    const merging = { ...merged, targetId: target.id, words: 'La même.' };
    good(await mergeFriction(as(db, people.staff), merging));
    expect((await readFriction(breton, target.id))?.rights).toMatchObject({
      support: false,
      supported: false,
      ownSupports: [merged.id],
    });
    good(await editSupport(breton, { id: merged.id, version: 1, ...TESTIMONY }));
    good(await withdrawSupport(breton, { id: merged.id }));
    expect((await readFriction(breton, target.id))?.rights).toMatchObject({
      support: true,
      ownSupports: [],
    });
    expect((await readSupport(breton, merged.id, null))?.joinInstead).toBe(target.id);
  });

  it('forgets whom to call when it is taken back, and when the person is erased', async () => {
    const { db } = home;
    const contacts = async () =>
      (await rowsOf<{ name: string }>(db, sql`select name from support_contact order by name`)).map(
        ({ name }) => name,
      );
    await db.execute(sql`delete from support_contact`);
    const { id } = await plantFriction(db, people, 'submitted');
    const breton = as(db, people.breton);
    good(await supportFriction(breton, { id, ...TESTIMONY }));
    expect(await contacts()).toEqual([TESTIMONY.contact.name]);
    good(await withdrawSupport(breton, { id }));
    expect(await contacts()).toEqual([]);

    const others = await plantPeople(db);
    const other = await plantFriction(db, others, 'submitted');
    const kept = { name: 'Une collègue', email: 'collegue@rennes.example', phone: '' };
    const [row] = await rowsOf<{ email: string }>(
      db,
      sql`select email from account where id = ${others.breton.id}`,
    );
    const gone = { name: 'Bleuenn', email: (row?.email ?? '').toUpperCase(), phone: '' };
    const said = { id: other.id, ...BARE };
    good(await supportFriction(as(db, others.breton), { ...said, contact: gone }));
    good(await supportFriction(as(db, others.rennais), { ...said, contact: kept }));
    await db.transaction((tx) => addRole(tx, others.staff.id, 'admin'));
    const admin = as(db, { ...others.staff, roles: ['admin'] });
    good(await erasePerson(admin, others.breton.id, 'À sa demande.'));
    expect(await contacts()).toEqual([kept.name]);
  });

  it('is followed by who gives it: the list tells the latest news of each friction', async () => {
    const { db } = home;
    const others = await plantPeople(db);
    const first = await plantFriction(db, others, 'submitted');
    const second = await plantFriction(db, others, 'qualified');
    good(await followFriction(as(db, others.breton), second));
    good(await supportFriction(as(db, others.breton), { id: first.id, ...BARE }));
    const { lines, total, pageCount } = await readFollowed(as(db, others.breton), 1);
    expect([total, pageCount]).toEqual([2, 1]);
    expect(new Map(lines.map(({ id, latest }) => [id, latest?.act]))).toEqual(
      new Map([
        [first.id, 'friction.supported'],
        [second.id, 'friction.qualified'],
      ]),
    );
    expect(await readFollowed(as(db, others.rennais), 1)).toMatchObject({ lines: [], total: 0 });
    expect(await readFollowed(as(db, null), 1)).toMatchObject({ lines: [], total: 0 });
  });
});

describeOnPostgres('a testimony, corrected by two colleagues at the same time', (home) => {
  it('keeps one and tells the other', async () => {
    const people = await plantPeople(home.db);
    const { id } = await plantFriction(home.db, people, 'submitted', {}, people.breton);
    good(await supportFriction(as(home.db, people.agent), { id, ...BARE }));
    const outcomes = await Promise.all(
      [people.agent, people.colleague, people.agent, people.colleague].map((who, index) =>
        editSupport(as(home.db, who), { id, version: 1, ...BARE, evidence: `Version ${index}` }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'conflict'),
    ).toHaveLength(3);
    const kept = await findSupport(home.db, id, people.agent.organisationId ?? 0);
    const winner = outcomes.findIndex((outcome) => outcome.ok);
    expect(kept).toMatchObject({ version: 2, evidence: `Version ${winner}` });
  });
});
