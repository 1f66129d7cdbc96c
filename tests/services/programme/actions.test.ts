import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { causeOf } from 'db/errors';
import { account } from 'db/schema/accounts';
import { friction } from 'db/schema/frictions';
import type { Actor, Role } from '~/domain/accounts/account';
import { day } from '~/domain/shared/day';
import { agreeFraming } from '~/services/programme/agreeFraming.server';
import { changeActionState } from '~/services/programme/changeActionState.server';
import { layBridge } from '~/services/programme/layBridge.server';
import { linkToAction } from '~/services/programme/linkToAction.server';
import { openProgramme } from '~/services/programme/openProgramme.server';
import { readAction } from '~/services/programme/readAction.server';
import { readActionsOf } from '~/services/programme/readActionsOf.server';
import { readAwaitedFramings } from '~/services/programme/readAwaitedFramings.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { recordEdition } from '~/services/programme/recordEdition.server';
import { removeBridge } from '~/services/programme/removeBridge.server';
import { unlinkFromAction } from '~/services/programme/unlinkFromAction.server';
import { writeFraming } from '~/services/programme/writeFraming.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { editionOf, lineOf, PROGRAMME } from './planted';

const SHEET = {
  ...{ goal: 'But', scope: 'Périmètre', deliverables: 'Livrables' },
  ...{ territories: 'Territoires', indicators: 'Indicateurs' },
};
const first = { programme: 'dcant-2018-2020', number: 1 };
const second = { programme: null, number: 2 };
const TOMORROW = new Date(NOW.getTime() + 86_400_000);

interface Planted extends PlantedStartup {
  /** A member of the collectivités' college: action 2 has no pilot on that side. */
  readonly member: Actor;
}

/** Action 1 is piloted by the funder for the State and by the owner for the collectivités; action 2 by nobody; 3 is removed. */
async function plantProgramme(home: TestDatabase): Promise<Planted> {
  const people = await plantStartup(home.db, { ownerKind: 'departement' });
  const roles: Role[] = ['college-collectivites'];
  const row = { name: 'Collège', email: 'college@exemple.test', roles, createdAt: NOW };
  const [{ id } = { id: 0 }] = await home.db.insert(account).values(row).returning();
  const slugs = await rowsOf<{ id: number; slug: string }>(
    home.db,
    sql`select id, slug from organisation`,
  );
  const slugOf = (of: number) => slugs.find((each) => each.id === of)?.slug ?? '';
  const staff = as(home.db, people.staff);
  await openProgramme(staff, PROGRAMME);
  await openProgramme(staff, { ...PROGRAMME, name: 'Action Publique 2022', isNeighbour: true });
  const pilots = {
    'college-etat': [slugOf(people.funderId)],
    'college-collectivites': [slugOf(people.ownerId)],
  };
  const lines = [lineOf(1, { pilots }), lineOf(2), lineOf(3)];
  for (const [programme, edition] of [
    ['dcant-2018-2020', editionOf('2018-S1', '2017-12-14', lines)],
    [
      'dcant-2018-2020',
      editionOf('2018-S2', '2018-06-20', [
        ...lines.slice(0, 2),
        lineOf(3, { title: '', text: '', reason: 'Sans objet.' }),
      ]),
    ],
    ['action-publique-2022', editionOf('2018-S1', '2017-10-13', [lineOf(1, { title: 'Voisine' })])],
  ] as const) {
    expect(await recordEdition(staff, programme, edition)).toMatchObject({ ok: true });
  }
  const member: Actor = {
    ...{ id, name: 'Collège', organisationId: null, attachment: 'none', maySign: false, roles },
  };
  return { ...people, member };
}

describeOnBothEngines('an action of a programme', (home) => {
  let people: Planted;
  beforeAll(async () => {
    people = await plantProgramme(home);
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

  it('moves with a reason, on the version that was seen, and is read as of any day', async () => {
    const staff = as(home.db, people.staff, TOMORROW);
    const { version = 0 } = (await readAction(staff, null, 1)) ?? {};
    const to = (state: 'en-cours' | 'realisee' | 'retiree', reason: string, seen = version) =>
      changeActionState(staff, first, { version: seen, state, reason });
    expect(await to('realisee', 'Fait.')).toMatchObject({ refusal: 'state-not-next' });
    expect(await to('retiree', 'Fait.')).toMatchObject({ refusal: 'state-not-next' });
    expect(await to('en-cours', ' ')).toMatchObject({ refusal: 'reason-missing' });
    expect(await to('en-cours', 'Une équipe.', version - 1)).toMatchObject({ refusal: 'conflict' });
    expect(await to('en-cours', 'Une équipe.')).toMatchObject({ value: 'en-cours' });

    const stateOn = async (on: string) => (await readAction(staff, null, 1, day(on)))?.state;
    expect(await stateOn('2017-12-13')).toBeUndefined();
    expect(await stateOn('2017-12-14')).toBe('a-cadrer');
    expect(await stateOn('2026-03-11')).toBe('a-cadrer');
    expect(await stateOn('2026-03-12')).toBe('cadree');
    expect((await readAction(staff, null, 1))?.state).toBe('en-cours');
    const removed = await readAction(staff, null, 3);
    expect(removed).toMatchObject({ state: 'retiree', since: '2018-06-20', nextStates: [] });
    expect(removed?.may).toEqual({
      work: false,
      link: false,
      propose: false,
      agreeFor: null,
    });
    expect((await readAction(staff, null, 3, day('2018-06-19')))?.state).toBe('a-cadrer');
  });

  it('is told from what its startups and frictions did, as long as they belong to it', async () => {
    const staff = as(home.db, people.staff);
    const link = (named: string, kind: 'startup' | 'friction' | 'resource' = 'startup') =>
      linkToAction(staff, first, { kind, named });
    const slug = people.slug;
    expect(
      await linkToAction(as(home.db, people.sponsor), first, { kind: 'startup', named: slug }),
    ).toMatchObject({ refusal: 'forbidden' });
    expect(await link('aucune')).toMatchObject({ refusal: 'startup-unknown', field: 'named' });
    expect(await link('aucune', 'resource')).toMatchObject({ refusal: 'resource-unknown' });
    expect(await link('0', 'friction')).toMatchObject({ refusal: 'friction-unknown' });
    expect(await link(`https://relais.test/startups/${slug}/equipe`)).toMatchObject({ ok: true });
    expect(await link(slug)).toMatchObject({ refusal: 'linked-already' });
    const frictionId = people.frictionId;
    const unread = {
      state: 'submitted',
      title: 'Pas encore publique',
      organisationId: people.ownerId,
    } as const;
    const [hidden] = await home.db
      .insert(friction)
      .values({ ...unread, authorId: people.ownersAgent.id, createdAt: NOW, submittedAt: NOW })
      .returning({ id: friction.id });
    expect(await link(String(hidden?.id), 'friction')).toMatchObject({
      refusal: 'friction-unknown',
    });
    expect(await link(`nº ${frictionId}`, 'friction')).toMatchObject({ ok: true });

    const view = await readAction(as(home.db, null), null, 1);
    expect(view?.progress).toMatchObject({ startups: 1, live: 1, frictions: 1, resolved: 0 });
    expect(view?.links.startups).toMatchObject([{ slug, phase: 'construction' }]);
    const visitor = as(home.db, null);
    expect(await readActionsOf(visitor, { startup: slug })).toMatchObject([
      { number: 1, href: '/programme/actions/1', title: 'Action 1' },
    ]);
    expect(await readActionsOf(visitor, { frictionId })).toHaveLength(1);

    const linkId = view?.links.startups[0]?.linkId ?? 0;
    expect(await unlinkFromAction(staff, second, linkId)).toMatchObject({ refusal: 'not-linked' });
    const later = as(home.db, people.staff, TOMORROW);
    expect(await unlinkFromAction(later, first, linkId)).toMatchObject({ ok: true });
    expect(await unlinkFromAction(later, first, linkId)).toMatchObject({ refusal: 'not-linked' });
    const linkedOn = async (on?: string) =>
      (await readAction(later, null, 1, on === undefined ? null : day(on)))?.links.startups.length;
    expect(await linkedOn('2026-03-11')).toBe(0);
    expect(await linkedOn('2026-03-12')).toBe(1);
    expect(await linkedOn()).toBe(0);
  });

  it('has bridges to actions of other programmes, seen from both ends', async () => {
    const staff = as(home.db, people.staff);
    const bridge = (toProgramme: string, toNumber: number) =>
      layBridge(staff, first, { toProgramme, toNumber, note: 'Même but.' });
    expect(await bridge('dcant-2018-2020', 2)).toMatchObject({ refusal: 'bridge-within' });
    expect(await bridge('action-publique-2022', 2)).toMatchObject({ refusal: 'bridge-to-nowhere' });
    expect(await bridge('action-publique-2022', 1)).toMatchObject({ ok: true });
    expect(await bridge('action-publique-2022', 1)).toMatchObject({ refusal: 'bridged-already' });
    const here = await readAction(as(home.db, null), null, 1);
    expect(here?.bridges).toMatchObject([
      { leadsAway: true, title: 'Voisine', href: '/programmes/action-publique-2022/actions/1' },
    ]);
    const there = await readAction(as(home.db, null), 'action-publique-2022', 1);
    expect(there?.bridges).toMatchObject([{ leadsAway: false, href: '/programme/actions/1' }]);
    const id = here?.bridges[0]?.id ?? 0;
    expect(await removeBridge(as(home.db, people.sponsor), first, id)).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await removeBridge(staff, first, id)).toMatchObject({ ok: true });
    expect(await removeBridge(staff, first, id)).toMatchObject({ refusal: 'not-bridged' });
  });

  it('says what is late: the next edition, and what nobody has framed', async () => {
    const view = await readProgramme(as(home.db, null), null);
    expect(view?.next).toMatchObject({ semester: '2019-S1', dueOn: '2018-12-20' });
    expect(view?.next?.lateDays).toBeGreaterThan(0);
    const late = view?.actions.map(({ number, lateness }) => [number, lateness?.kind ?? null]);
    expect(late).toEqual([
      [1, null],
      [2, 'unframed'],
    ]);
    expect((await readProgramme(as(home.db, null), null, day('2026-03-01')))?.next).toBeNull();
  });
});

describeOnPostgres('a framing sheet under two hands', (home) => {
  it('is never framed in a version that one side did not read', async () => {
    const people = await plantProgramme(home);
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
    const people = await plantProgramme(home);
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
