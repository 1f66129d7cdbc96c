import { beforeAll, expect, it } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { accountByEmail } from 'db/repositories/accounts';
import { outboxMessage } from 'db/schema/outbox';
import type { Actor } from '~/domain/accounts/account';
import { addDays, day, type Day } from '~/domain/shared/day';
import { askOpinion } from '~/services/frictions/askOpinion.server';
import { cancelOpinion } from '~/services/frictions/cancelOpinion.server';
import { giveOpinion } from '~/services/frictions/giveOpinion.server';
import { readMyOpinion } from '~/services/frictions/readMyOpinion.server';
import { readFileDesk } from '~/services/frictions/readFileDesk.server';
import { remindOpinions } from '~/services/frictions/remindOpinions.server';
import { readTasks } from '~/services/notifications/readTasks.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const DUE = day('2026-03-26');
/** Nine in the morning of that many days from the due one. */
const on = (days: number): Date => new Date(`${addDays(DUE, days)}T09:00:00Z`);

describeOnBothEngines('the opinion of an outside agent', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  let asked = 0;
  const ask = async (id: number, dueOn: Day = DUE) => {
    asked += 1;
    const email = `jeanne.le-goff.${asked}@mairie.exemple.test`;
    const question = 'Ce circuit existe-t-il chez vous ?';
    good(await askOpinion(as(home.db, people.staff), { id, email, question, dueOn }));
    const found = await accountByEmail(home.db, email);
    if (found === null) throw new Error('the agent has an account');
    return { ...found, email } satisfies Actor & { email: string };
  };
  const mailsTo = async (accountId: number) =>
    home.db
      .select({ subject: outboxMessage.subject, body: outboxMessage.body })
      .from(outboxMessage)
      .where(eq(outboxMessage.accountId, accountId))
      .orderBy(outboxMessage.id);
  const desk = async (id: number) => readFileDesk(as(home.db, people.staff2), id);

  it('is asked by address, given by that person alone, and read by staff', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'in_triage');
    const agent = await ask(id);
    expect(agent.name).toBe('Jeanne Le-Goff 1');
    const [mail] = await mailsTo(agent.id);
    expect(mail?.subject).toContain('avant le 26 mars 2026');
    expect(mail?.body.split('\n').at(-1)).toBe(`http://relais.test/frictions/${id}/avis`);
    expect(await readMyOpinion(as(db, agent), id)).toMatchObject({ state: 'waiting', open: true });
    expect(await readTasks(as(db, agent))).toMatchObject([{ kind: 'give-opinion', dueOn: DUE }]);
    for (const other of [people.breton, people.agent, people.staff, null]) {
      expect(await readMyOpinion(as(db, other), id)).toBeNull();
      expect(await giveOpinion(as(db, other), { id, words: 'x' })).toMatchObject({
        refusal: 'not-found',
      });
    }
    good(await giveOpinion(as(db, agent), { id, words: 'Oui, depuis 2019.' }));
    expect(await giveOpinion(as(db, agent), { id, words: 'Non.' })).toMatchObject({
      refusal: 'opinion-closed',
    });
    expect((await desk(id))?.opinions).toMatchObject([
      { state: 'given', words: 'Oui, depuis 2019.' },
    ]);
    expect((await mailsTo(people.staff.id)).at(-1)?.subject).toContain('Avis reçu');
    expect(await readTasks(as(db, agent))).toEqual([]);
  });

  it('is asked once at a time, of outsiders, by a day that leaves time', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const { id } = await plantFriction(db, people, 'in_triage');
    const agent = await ask(id);
    const again = { id, email: agent.email, question: 'Encore ?', dueOn: DUE };
    expect(await askOpinion(staff, again)).toMatchObject({
      refusal: 'asked-already',
      field: 'email',
    });
    const late = { ...again, email: 'b@exemple.test', dueOn: staff.today };
    expect(await askOpinion(staff, late)).toMatchObject({
      refusal: 'deadline-past',
      field: 'dueOn',
    });
    expect(await accountByEmail(db, 'b@exemple.test'), 'a refusal opens no account').toBeNull();
    for (const actor of [people.agent, people.breton, null]) {
      expect(await askOpinion(as(db, actor), again)).toMatchObject({ ok: false });
    }
  });

  it('is called off: told to the agent, closed, and it may be asked again', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'in_triage');
    const agent = await ask(id);
    const opinion = (await desk(id))?.opinions[0]?.id ?? 0;
    const other = await plantFriction(db, people, 'in_triage');
    const staff = as(db, people.staff2);
    expect(await cancelOpinion(staff, { id: other.id, opinion })).toMatchObject({
      refusal: 'not-found',
    });
    expect(await cancelOpinion(as(db, agent), { id, opinion })).toMatchObject({
      refusal: 'not-found',
    });
    good(await cancelOpinion(staff, { id, opinion }));
    expect(await cancelOpinion(staff, { id, opinion })).toMatchObject({
      refusal: 'opinion-closed',
    });
    expect((await mailsTo(agent.id)).at(-1)?.subject).toContain('n’est plus attendu');
    expect(await readMyOpinion(as(db, agent), id)).toBeNull();
    const question = 'Finalement ?';
    good(await askOpinion(staff, { id, email: agent.email, question, dueOn: DUE }));
    expect(await readMyOpinion(as(db, agent), id)).toMatchObject({ question });
  });

  it('is reminded once before its day and once after it, and never when it is given', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'in_triage');
    const waiting = await ask(id);
    const given = await ask(id);
    good(await giveOpinion(as(db, given), { id, words: 'Oui.' }));
    const received = async () => (await mailsTo(waiting.id)).length;
    const counts: number[] = [];
    for (const days of [-4, -3, -3, -1, 0, 1, 1, 20]) {
      await remindOpinions(as(db, null, on(days)));
      counts.push(await received());
    }
    expect(counts).toEqual([1, 2, 2, 2, 2, 3, 3, 3]);
    expect((await mailsTo(given.id)).length).toBe(1);
    expect((await mailsTo(people.staff.id)).at(-1)?.subject).toContain('Avis en retard');
    const rows = await rowsOf<{ reminder: string }>(
      db,
      sql`select after ->> 'reminder' as reminder from journal_entry where friction_id = ${id} and act = 'friction.opinion-reminded' order by number`,
    );
    expect(rows.map(({ reminder }) => reminder)).toEqual(['before', 'after']);
    good(await giveOpinion(as(db, waiting, on(30)), { id, words: 'Tard, mais oui.' }));
  });
});

describeOnPostgres('opinions at the same time', (home) => {
  it('are reminded once by several processes, and asked once by several people', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    for (let round = 0; round < 4; round += 1) {
      const { id } = await plantFriction(db, people, 'in_triage');
      const asked = { id, email: `course.${round}@exemple.test`, question: 'Oui ?', dueOn: DUE };
      const outcomes = await Promise.all(
        [people.staff, people.staff2].map((staff) => askOpinion(as(db, staff), asked)),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'asked-already' });
      const reminded = await Promise.all(
        Array.from({ length: 4 }, () => remindOpinions(as(db, null, on(-2)))),
      );
      expect(reminded.reduce((sum, count) => sum + count, 0)).toBe(1);
    }
  });
});
