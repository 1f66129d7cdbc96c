import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { support } from 'db/schema/frictions';
import { followFriction } from '~/services/frictions/followFriction.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { unfollowFriction } from '~/services/frictions/unfollowFriction.server';
import { unmergeFriction } from '~/services/frictions/unmergeFriction.server';
import { withdrawSupport } from '~/services/frictions/withdrawSupport.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const evidence = 'Chez nous aussi, chaque semaine.';

describeOnBothEngines('« nous aussi »', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });

  it('is given once per organisation, never by the proposer’s', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'submitted');
    const give = (who: People[keyof People]) =>
      supportFriction(as(db, who), { id, evidence, peoplePerYear: 300 });
    expect(await give(people.colleague)).toMatchObject({ refusal: 'own-organisation' });
    expect(await give(people.unconfirmed)).toMatchObject({ refusal: 'unconfirmed' });
    good(await give(people.breton));
    expect(await give(people.breton)).toMatchObject({ refusal: 'already-supported' });
    const view = await readFriction(as(db, people.breton), id);
    expect(view).toMatchObject({
      organisations: 2,
      rights: { supported: true, support: false, following: true },
    });
    good(await withdrawSupport(as(db, people.breton), { id }));
    expect(await withdrawSupport(as(db, people.breton), { id })).toMatchObject({
      refusal: 'not-found',
    });
    good(await give(people.breton));
  });

  it('is not given to a draft, and not by a visitor', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'draft');
    const given = { id, evidence, peoplePerYear: null };
    expect(await supportFriction(as(db, people.breton), given)).toMatchObject({
      refusal: 'not-found',
    });
    const open = await plantFriction(db, people, 'qualified');
    const visitor = await supportFriction(as(db, null), { ...given, id: open.id });
    expect(visitor).toMatchObject({ refusal: 'forbidden' });
  });

  it('counts each organisation of a merged family once, and is given back when it is unmerged', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const target = await plantFriction(db, people, 'qualified');
    const merged = await plantFriction(db, people, 'qualified', {}, people.breton);
    const give = (who: People[keyof People], id: number) =>
      supportFriction(as(db, who), { id, evidence, peoplePerYear: null });
    good(await give(people.rennais, target.id));
    good(await give(people.rennais, merged.id));
    good(await give(people.agent, merged.id));
    good(await mergeFriction(staff, { ...merged, targetId: target.id, words: 'La même.' }));
    const count = async (id: number) => (await readFriction(as(db, null), id))?.organisations;
    expect(await count(target.id)).toBe(3);
    good(
      await unmergeFriction(staff, { id: merged.id, version: merged.version + 1, words: 'Non.' }),
    );
    expect([await count(target.id), await count(merged.id)]).toEqual([2, 3]);
  });

  it('tells the followers of a merged friction what becomes of its target', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const target = await plantFriction(db, people, 'in_triage');
    const merged = await plantFriction(db, people, 'in_triage');
    good(await followFriction(as(db, people.rennais), { id: merged.id }));
    good(await followFriction(as(db, people.rennais), { id: merged.id }));
    good(await mergeFriction(staff, { ...merged, targetId: target.id, words: 'La même.' }));
    const mails = async () =>
      rowsOf<{ subject: string }>(
        db,
        sql`select subject from outbox_message where account_id = ${people.rennais.id} and subject like ${`%nº ${merged.id} %`}`,
      );
    expect(await mails()).toHaveLength(1);
    good(await unfollowFriction(as(db, people.rennais), { id: merged.id }));
    const view = await readFriction(as(db, people.rennais), merged.id);
    expect(view?.rights.following).toBe(false);
  });

  it('is guarded by the database too', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'submitted');
    const row = (organisationId: number | null) => ({
      frictionId: id,
      organisationId: organisationId ?? 0,
      accountId: people.breton.id,
      evidence,
      createdAt: NOW,
    });
    const refusal = async (attempt: PromiseLike<unknown>): Promise<string> => {
      try {
        await attempt;
        return 'accepted';
      } catch (error) {
        return String((error as Error).cause);
      }
    };
    expect(await refusal(db.insert(support).values(row(people.agent.organisationId)))).toContain(
      "may not come from the proposer's organisation",
    );
    await db.insert(support).values(row(people.breton.organisationId));
    expect(await refusal(db.insert(support).values(row(people.breton.organisationId)))).toContain(
      'support_once_per_organisation',
    );
    const other = await plantFriction(db, people, 'in_triage');
    const into = (target: number, source: number) =>
      sql`update friction set state = 'merged', merged_into_id = ${target} where id = ${source}`;
    expect(await refusal(db.execute(into(other.id, other.id)))).toMatch(
      /merged_into_itself|circle/,
    );
    const third = await plantFriction(db, people, 'in_triage');
    await db.execute(into(third.id, other.id));
    expect(await refusal(db.execute(into(other.id, third.id)))).toContain('in a circle');
  });
});

describeOnPostgres('« nous aussi », at the same time', (home) => {
  it('counts once however many of an organisation say it at once', async () => {
    const people = await plantPeople(home.db);
    const { id } = await plantFriction(home.db, people, 'submitted', {}, people.breton);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        supportFriction(as(home.db, index % 2 ? people.agent : people.colleague), {
          id,
          evidence,
          peoplePerYear: null,
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const view = await readFriction(as(home.db, people.agent), id);
    expect(view?.organisations).toBe(2);
  });
});
