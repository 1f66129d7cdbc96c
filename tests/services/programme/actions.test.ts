import { beforeAll, expect, it } from 'vitest';
import { friction } from 'db/schema/frictions';
import { day } from '~/domain/shared/day';
import { changeActionState } from '~/services/programme/changeActionState.server';
import { layBridge } from '~/services/programme/layBridge.server';
import { linkToAction } from '~/services/programme/linkToAction.server';
import { readAction } from '~/services/programme/readAction.server';
import { readActionsOf } from '~/services/programme/readActionsOf.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { removeBridge } from '~/services/programme/removeBridge.server';
import { unlinkFromAction } from '~/services/programme/unlinkFromAction.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { first, frameFirst, plantActions, second, type PlantedActions } from './planted-actions';

const TOMORROW = new Date(NOW.getTime() + 86_400_000);

describeOnBothEngines('an action of a programme', (home) => {
  let people: PlantedActions;
  beforeAll(async () => {
    people = await plantActions(home);
    await frameFirst(home, people);
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
