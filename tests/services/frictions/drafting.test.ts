import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { printEngagementSheet } from '~/services/frictions/printEngagementSheet.server';
import { readFrictions } from '~/services/frictions/readFrictions.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { takeOverDraft } from '~/services/frictions/takeOverDraft.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { draft, good, plantFriction, plantPeople, type People } from './plant';

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const FILTERS = {
  q: '',
  state: null,
  theme: null,
  territory: '',
  order: 'recentes',
  page: 1,
  cursor: null,
} as const;

describeOnBothEngines('a draft', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });

  const acts = (id: number) =>
    rowsOf<{ act: string; changed: string[] | null; actor: number }>(
      home.db,
      sql`select act, after -> 'changed' as changed, actor_id as actor from journal_entry where friction_id = ${id} order by number`,
    );

  it('is saved step by step, each step alone', async () => {
    const agent = as(home.db, people.agent);
    const first = good(await saveDraft(agent, { title: 'Un titre', sufferers: 'Des gens' }));
    const second = good(await saveDraft(agent, { peoplePerYear: 12, territory: '' }, first));
    good(await saveDraft(agent, { freedHalfDays: 3, askedBudgetCents: 15_000_00 }, second));
    expect(await findFriction(home.db, first.id)).toMatchObject({
      title: 'Un titre',
      sufferers: 'Des gens',
      peoplePerYear: 12,
      minutesEach: null,
      freedHalfDays: 3,
      askedBudgetCents: 15_000_00,
      version: 3,
    });
  });

  it('tells the journal once per field and sitting while it saves itself, and always when it is sent', async () => {
    const by = (minutes: number) => as(home.db, people.agent, later(minutes));
    let seen = good(await saveDraft(by(0), { title: 'T' }));
    const save = async (minutes: number, text: object, byItself: boolean): Promise<void> => {
      seen = good(await saveDraft(by(minutes), text, { ...seen, byItself }));
    };
    await save(1, { title: 'Ti' }, true);
    await save(2, { title: 'Tit' }, true);
    await save(3, { title: 'Titr', situation: 'S' }, true);
    await save(4, { situation: 'Si' }, true);
    await save(5, { situation: 'Sit' }, false);
    await save(70, { situation: 'Situ' }, true);
    expect((await acts(seen.id)).map(({ changed }) => changed)).toEqual([
      null,
      ['title'],
      ['title', 'situation'],
      ['situation'],
      ['situation'],
    ]);
    expect(await findFriction(home.db, seen.id)).toMatchObject({ situation: 'Situ', version: 7 });
  });

  it('is read by colleagues, who take it over before they write', async () => {
    const { db } = home;
    const [agent, colleague] = [as(db, people.agent), as(db, people.colleague)];
    const seen = await plantFriction(db, people, 'draft');
    expect(await readProposal(colleague, seen.id)).toMatchObject({ heldBy: people.agent.name });
    expect(await saveDraft(colleague, { title: 'Le mien' }, seen)).toMatchObject({
      refusal: 'draft-held',
      facts: { holder: people.agent.name },
    });
    good(await takeOverDraft(colleague, seen));
    const taken = { ...seen, version: seen.version + 1 };
    good(await saveDraft(colleague, { title: 'Le mien' }, taken));
    // The author wrote on meanwhile: both versions are shown, nothing is overwritten.
    expect(await saveDraft(agent, { title: 'Le sien' }, seen)).toMatchObject({
      refusal: 'conflict',
      facts: { title: 'Le mien' },
    });
    const now = { ...seen, version: seen.version + 2 };
    expect(await saveDraft(agent, { title: 'Le sien' }, now)).toMatchObject({
      refusal: 'draft-held',
    });
    good(await saveDraft(agent, { title: 'Le sien' }, { ...now, takesOver: true }));
    expect(await findFriction(db, seen.id)).toMatchObject({
      title: 'Le sien',
      heldById: people.agent.id,
    });
    expect((await acts(seen.id)).map(({ act, actor }) => [act, actor])).toEqual([
      ['friction.drafted', people.agent.id],
      ['friction.draft-taken-over', people.colleague.id],
      ['friction.edited', people.colleague.id],
      ['friction.draft-taken-over', people.agent.id],
      ['friction.edited', people.agent.id],
    ]);
    const mails = await rowsOf<{ to: number; subject: string }>(
      db,
      sql`select account_id as to, subject from outbox_message where subject like '%repris%' order by id`,
    );
    expect(mails.map(({ to }) => to)).toEqual([people.agent.id, people.colleague.id]);
    expect((await readFrictions(colleague, FILTERS)).drafts).toContainEqual(
      expect.objectContaining({ id: seen.id, heldBy: people.agent.name }),
    );
  });

  it('is nobody else’s to take over', async () => {
    const { db } = home;
    const seen = await plantFriction(db, people, 'draft');
    for (const stranger of [people.breton, people.staff, people.unconfirmed, null])
      expect(await takeOverDraft(as(db, stranger), seen)).toMatchObject({ refusal: 'not-found' });
    expect(await takeOverDraft(as(db, people.colleague), { ...seen, version: 9 })).toMatchObject({
      refusal: 'conflict',
    });
    good(await takeOverDraft(as(db, people.agent), seen));
    expect(await findFriction(db, seen.id)).toMatchObject({ heldById: null, version: 1 });
  });

  it('is nobody’s once it is submitted', async () => {
    const { db } = home;
    const seen = await plantFriction(db, people, 'submitted');
    expect(await readProposal(as(db, people.colleague), seen.id)).toMatchObject({ heldBy: null });
    const changed = await saveDraft(as(db, people.colleague), { title: 'Mieux dit' }, seen);
    expect(good(changed).version).toBe(seen.version + 1);
    expect(
      await saveDraft(as(db, people.agent), { improvement: ' ' }, good(changed)),
    ).toMatchObject({ refusal: 'incomplete', field: 'improvement' });
  });

  it('prints its engagement sheet for its own side, and for staff once it is submitted', async () => {
    const { db } = home;
    const seen = good(await saveDraft(as(db, people.agent), draft({ askedBudgetCents: 5_000_00 })));
    const mayPrint = async (actor: People[keyof People] | null): Promise<boolean> =>
      (await printEngagementSheet(as(db, actor), seen.id)) !== null;
    expect(await mayPrint(people.colleague)).toBe(true);
    expect(await mayPrint(people.staff)).toBe(false);
    good(await submitFriction(as(db, people.agent), seen));
    expect(await mayPrint(people.staff)).toBe(true);
    for (const other of [people.breton, people.unconfirmed, null])
      expect(await mayPrint(other)).toBe(false);
  });

  it('keeps within a week, and asks for something or nothing', async () => {
    const seen = await plantFriction(home.db, people, 'draft');
    for (const wrong of [
      sql`freed_half_days = 0`,
      sql`freed_half_days = 11`,
      sql`asked_budget_cents = 0`,
    ])
      await expect(
        home.db.execute(sql`update friction set ${wrong} where id = ${seen.id}`),
      ).rejects.toThrow();
  });
});

describeOnPostgres('a draft that two people write at once', (home) => {
  it('keeps one text and shows it to the other', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    const seen = await plantFriction(db, people, 'draft');
    const outcomes = await Promise.all([
      saveDraft(as(db, people.agent), { title: 'Le sien' }, { ...seen, byItself: true }),
      saveDraft(as(db, people.colleague), { title: 'Le mien' }, { ...seen, takesOver: true }),
      takeOverDraft(as(db, people.colleague), seen),
    ]);
    const refusals = outcomes.filter((outcome) => !outcome.ok);
    expect(refusals).toHaveLength(2);
    for (const refused of refusals) expect(refused).toMatchObject({ refusal: 'conflict' });
    expect(await findFriction(db, seen.id)).toMatchObject({ version: 2 });
  });
});
