import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { causeOf } from 'db/errors';
import { account } from 'db/schema/accounts';
import { agreeFraming } from '~/services/programme/agreeFraming.server';
import { readAction } from '~/services/programme/readAction.server';
import { readAwaitedFramings } from '~/services/programme/readAwaitedFramings.server';
import { writeFraming } from '~/services/programme/writeFraming.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { first, plantActions, second, SHEET, type PlantedActions } from './planted-actions';

describeOnBothEngines('the framing of an action', (home) => {
  let people: PlantedActions;
  beforeAll(async () => {
    people = await plantActions(home);
  });

  it('is framed once a pilot of each side has agreed to the same version', async () => {
    const sponsor = as(home.db, people.sponsor);
    const owner = as(home.db, people.ownersAgent);
    for (const who of [people.developer, people.member, null]) {
      const ctx = as(home.db, who);
      const written = await writeFraming(ctx, first, { version: 0, text: SHEET });
      expect(written).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await writeFraming(sponsor, first, { version: 0, text: SHEET })).toMatchObject({
      value: 1,
    });
    expect(await writeFraming(owner, first, { version: 0, text: SHEET })).toMatchObject({
      refusal: 'conflict',
    });
    expect(await agreeFraming(as(home.db, people.staff), first, 1)).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await agreeFraming(sponsor, first, 1)).toEqual({ ok: true, value: false });
    expect(await agreeFraming(sponsor, first, 1)).toMatchObject({ refusal: 'already-agreed' });

    // A new version: what was agreed to stays with the old one.
    expect(await writeFraming(owner, first, { version: 1, text: SHEET })).toMatchObject({
      value: 2,
    });
    expect(await agreeFraming(owner, first, 1)).toMatchObject({ refusal: 'conflict' });
    expect(await agreeFraming(owner, first, 2)).toEqual({ ok: true, value: false });
    const half = await readAction(as(home.db, null), null, 1);
    expect(await readAwaitedFramings(sponsor)).toMatchObject([
      { title: 'Action 1', href: '/programme/actions/1#cadrage' },
    ]);
    expect(await readAwaitedFramings(owner)).toEqual([]);
    expect(await readAwaitedFramings(as(home.db, null))).toEqual([]);
    expect(half).toMatchObject({ state: 'a-cadrer', may: { work: false, agreeFor: null } });
    expect(await agreeFraming(sponsor, first, 2)).toEqual({ ok: true, value: true });
    const framed = await readAction(owner, null, 1);
    expect(framed).toMatchObject({
      state: 'cadree',
      since: '2026-03-12',
      nextStates: ['en-cours'],
    });
    expect(framed?.framings.map(({ framedOn }) => framedOn)).toEqual([null, '2026-03-12']);
    expect(framed?.may).toMatchObject({ work: true, agreeFor: 'college-collectivites' });
  });

  it('is agreed to by a college’s member where that side has no pilot', async () => {
    await writeFraming(as(home.db, people.staff), second, { version: 0, text: SHEET });
    expect(await agreeFraming(as(home.db, people.ownersAgent), second, 1)).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await agreeFraming(as(home.db, people.member), second, 1)).toMatchObject({ ok: true });
  });

  it('is told to the members of a college where its side has no pilot', async () => {
    const rights = { organisationId: null, attachment: 'none', maySign: false } as const;
    const roles = ['college-etat'] as const;
    const row = { name: 'Collège de l’État', email: 'etat@exemple.test', createdAt: NOW };
    const [{ id } = { id: 0 }] = await home.db
      .insert(account)
      .values({ ...row, roles: [...roles] })
      .returning();
    await home.db.execute(sql`delete from outbox_message`);
    const member = { id, name: row.name, ...rights, roles: [...roles] };
    expect(await agreeFraming(as(home.db, member), second, 1)).toEqual({ ok: true, value: true });
    const told = await rowsOf<{ id: number }>(
      home.db,
      sql`select account_id as id from outbox_message`,
    );
    expect(told).toEqual([{ id: people.member.id }]);
  });

  it('keeps its framing in the database as it was read', async () => {
    const denied = async (statement: ReturnType<typeof sql>): Promise<string | undefined> => {
      try {
        await home.db.execute(statement);
        return undefined;
      } catch (error) {
        return causeOf(error).rule;
      }
    };
    const rule = 'programme framing stays as it was read';
    expect(await denied(sql`update programme_action_framing set goal = 'Autre'`)).toBe(rule);
    expect(await denied(sql`delete from programme_action_framing`)).toBe(rule);
    expect(
      await denied(
        sql`update programme_action_framing set agreed_by_state_id = null, framed_on = null where number = 2`,
      ),
    ).toBe(rule);
    expect(
      await denied(
        sql`insert into programme_action_bridge (from_action_id, to_action_id, laid_by_id, laid_on)
            select a.id, b.id, ${people.staff.id}, '2026-03-12' from programme_action a, programme_action b
            where a.programme_id = b.programme_id and a.number = 1 and b.number = 2`,
      ),
    ).toBe('programme bridge leads to another programme');
  });
});

describeOnPostgres('a framing sheet under two hands', (home) => {
  it('is never framed in a version that one side did not read', async () => {
    const people = await plantActions(home);
    const sponsor = as(home.db, people.sponsor);
    const owner = as(home.db, people.ownersAgent);
    await writeFraming(sponsor, first, { version: 0, text: SHEET });
    await agreeFraming(sponsor, first, 1);
    const [agreed, written] = await Promise.all([
      agreeFraming(owner, first, 1),
      writeFraming(sponsor, first, { version: 1, text: { ...SHEET, goal: 'Autre but' } }),
    ]);
    const view = await readAction(owner, null, 1);
    expect(written).toMatchObject({ ok: true, value: 2 });
    if (agreed.ok) expect(view?.framings[0]).toMatchObject({ framedOn: '2026-03-12' });
    else expect(agreed).toMatchObject({ refusal: 'conflict' });
    expect(view?.framings[1]).toMatchObject({ goal: 'Autre but', framedOn: null });
  });
});

describeOnPostgres('a framing sheet agreed to by both sides at once', (home) => {
  it('is framed once, each time', async () => {
    const people = await plantActions(home);
    for (let version = 1; version <= 6; version += 1) {
      await writeFraming(as(home.db, people.staff), first, { version: version - 1, text: SHEET });
      const answers = await Promise.all(
        [people.sponsor, people.ownersAgent].map((who) =>
          agreeFraming(as(home.db, who), first, version),
        ),
      );
      expect(answers.map((answer) => answer.ok && answer.value).sort()).toEqual([false, true]);
    }
    const view = await readAction(as(home.db, null), null, 1);
    expect(view?.standings.map(({ state }) => state)).toEqual(['a-cadrer', 'cadree']);
  });
});
