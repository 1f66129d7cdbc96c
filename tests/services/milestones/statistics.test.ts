import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { indicatorValue } from 'db/schema/milestones-indicators';
import type { Actor } from '~/domain/accounts/account';
import { addDays } from '~/domain/shared/day';
import { askReading } from '~/services/milestones/askReading.server';
import { changeIndicator } from '~/services/milestones/changeIndicator.server';
import { changeStatsHosts } from '~/services/milestones/changeStatsHosts.server';
import { followIndicator } from '~/services/milestones/followIndicator.server';
import { readDueStats, type FetchStats } from '~/services/milestones/readDueStats.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';
import { after, answers, indicatorDesk, outcomeOf, READ, today } from './indicator-desk';

describeOnBothEngines('the statistics of a service', (home) => {
  const { own, seen, follow, shown, read } = indicatorDesk(home);

  it('has a value a day, however often it is tried', async () => {
    const id = await follow(READ);
    let asked = 0;
    const fetchStats: FetchStats = (url) => {
      asked += 1;
      expect(url).toBe(READ.statsUrl);
      return Promise.resolve({ ok: true, document: { stats: [{ value: 40 + asked }] } });
    };
    expect(await read(fetchStats)).toBe(1);
    expect(await read(fetchStats)).toBe(0);
    expect(await read(fetchStats, after(1))).toBe(1);
    const [one] = await shown();
    expect(one).toMatchObject({ statsOutcome: 'read', statsTriedOn: addDays(today, 1) });
    expect(one?.series).toMatchObject([
      { measuredOn: today, value: 41, origin: 'stats', source: READ.statsUrl, author: null },
      { measuredOn: addDays(today, 1), value: 42 },
    ]);
    // Somebody who does not want to wait for tomorrow.
    await askReading(as(home.db, own().developer), seen(id));
    expect(await read(fetchStats, after(1))).toBe(1);
    expect(asked).toBe(3);
  });

  it.each([
    [{ stats: [{ value: '12' }] }, 'not-a-number'],
    [{ stats: [{ value: null }] }, 'not-a-number'],
    [{ stats: [{ value: 1e13 }] }, 'not-a-number'],
    [{ stats: [{ value: [1] }] }, 'not-a-number'],
    [{ stats: [] }, 'nothing-there'],
    [null, 'nothing-there'],
  ])('keeps nothing of %j, and says why: %s', async (document, outcome) => {
    const id = await follow(READ);
    expect(await read(answers(document))).toBe(0);
    expect((await shown())[0]).toMatchObject({ statsOutcome: outcome, series: [] });
    expect(await home.db.$count(indicatorValue, eq(indicatorValue.indicatorId, id))).toBe(0);
  });

  it('says why it could not be read', async () => {
    await follow(READ);
    const fails: FetchStats = () => Promise.resolve({ ok: false, outcome: 'inner-address' });
    expect(await read(fails)).toBe(0);
    expect((await shown())[0]?.statsOutcome).toBe('inner-address');
  });

  it('asks no host that has left the list since', async () => {
    await follow(READ);
    const admin: Actor = { ...own().staff, roles: ['admin'] };
    const change = (who: Actor, hosts: string) => changeStatsHosts(as(home.db, who), hosts);
    expect(outcomeOf(await change(own().staff, 'a.fr'))).toBe('not-found');
    expect(outcomeOf(await change(admin, 'a.fr\n10.0.0.1'))).toBe('not-a-host');
    expect(outcomeOf(await change(admin, 'a.fr'))).toBe('done');
    let asked = 0;
    await read(() => {
      asked += 1;
      return Promise.resolve({ ok: false, outcome: 'unreachable' });
    });
    expect(asked).toBe(0);
    expect((await shown())[0]?.statsOutcome).toBe('host-not-allowed');
    expect(outcomeOf(await change(admin, '*.beta.gouv.fr'))).toBe('done');
  });

  it('keeps nothing when it reads elsewhere by the time of the answer', async () => {
    const id = await follow(READ);
    const fetchStats: FetchStats = async () => {
      const change = { ...READ, statsPointer: '/other' };
      await changeIndicator(as(home.db, own().staff), { ...seen(id), version: 1 }, change);
      return { ok: true, document: { stats: [{ value: 1 }], other: 7 } };
    };
    let times = 0;
    await read((url) => {
      times += 1;
      return times === 1 ? fetchStats(url) : answers({ other: 7 })(url);
    });
    expect((await shown())[0]?.series.map(({ value }) => value)).toEqual([7]);
  });
});

describeOnPostgres('several processes that read statistics at once', (home) => {
  it('read each indicator once', async () => {
    const planted = await plantStartup(home.db);
    const indicators = 6;
    for (let times = 0; times < indicators; times += 1) {
      await followIndicator(as(home.db, planted.staff), planted.slug, READ);
    }
    let asked = 0;
    const reading = {
      db: home.db,
      clock: () => NOW,
      fetchStats: (async () => {
        asked += 1;
        await home.db.execute(sql`select pg_sleep(0.02)`);
        return { ok: true, document: { stats: [{ value: 1 }] } };
      }) satisfies FetchStats,
    };
    const kept = await Promise.all([1, 2, 3, 4].map(() => readDueStats(reading)));
    expect(kept.reduce((sum, each) => sum + each, 0)).toBe(indicators);
    expect(asked).toBe(indicators);
    expect(await home.db.$count(indicatorValue)).toBe(indicators);
  });
});
