import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { indicator, indicatorValue } from 'db/schema/milestones-indicators';
import { friction } from 'db/schema/frictions';
import type { Actor } from '~/domain/accounts/account';
import { MOST_INDICATORS } from '~/domain/milestones/indicator';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import { askReading } from '~/services/milestones/askReading.server';
import { changeIndicator } from '~/services/milestones/changeIndicator.server';
import { changeStatsHosts } from '~/services/milestones/changeStatsHosts.server';
import type { IndicatorForm } from '~/services/milestones/checkSource.server';
import { closeIndicator } from '~/services/milestones/closeIndicator.server';
import { followIndicator } from '~/services/milestones/followIndicator.server';
import { readDueStats, type FetchStats } from '~/services/milestones/readDueStats.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { recordValue } from '~/services/milestones/recordValue.server';
import { weighFriction } from '~/services/milestones/weighFriction.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);
const DAY_MS = 86_400_000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const outcomeOf = (answer: { ok: boolean; refusal?: string }) => answer.refusal ?? 'done';

const FORM: IndicatorForm = {
  kind: 'usage',
  name: 'Demandes déposées',
  unit: 'demandes',
  direction: 'up',
  target: null,
  targetOn: null,
  statsUrl: null,
  statsPointer: '',
};
const READ: IndicatorForm = {
  ...FORM,
  statsUrl: 'https://service.beta.gouv.fr/stats',
  statsPointer: '/stats/0/value',
};
const answers =
  (document: unknown): FetchStats =>
  () =>
    Promise.resolve({ ok: true, document });

describeOnBothEngines('an indicator', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    await home.db.update(indicator).set({ closedAt: NOW });
  });
  const follow = async (form: IndicatorForm = FORM, now = NOW): Promise<number> => {
    const outcome = await followIndicator(as(home.db, planted.developer, now), planted.slug, form);
    return outcome.ok ? outcome.value : 0;
  };
  const seen = (indicatorId: number) => ({ slug: planted.slug, indicatorId });
  const measure = (id: number, value: number, measuredOn: Day = today, now = NOW) =>
    recordValue(as(home.db, planted.developer, now), seen(id), {
      ...{ measuredOn, value, source: 'Comptage' },
    });
  const shown = async (who: Actor | null = null, knownOn: Day | null = null) => {
    const read = await readIndicators(as(home.db, who, after(60)), planted.slug, knownOn);
    return read.ok ? read.value.indicators : [];
  };
  const read = (fetchStats: FetchStats, now = NOW) =>
    readDueStats({ db: home.db, clock: () => now, fetchStats });

  it('is followed by hand, and read by everyone', async () => {
    const id = await follow({ ...FORM, target: 100, targetOn: addDays(today, 90) });
    expect(outcomeOf(await measure(id, 12, addDays(today, -10)))).toBe('done');
    expect(outcomeOf(await measure(id, 40))).toBe('done');
    expect(outcomeOf(await measure(id, 41))).toBe('done');
    expect(outcomeOf(await measure(id, 1, addDays(today, 1)))).toBe('measured-in-future');
    const [one] = await shown();
    expect(one).toMatchObject({ target: 100, meetsTarget: false, last: { value: 41 } });
    expect(one?.series.map(({ value }) => value)).toEqual([12, 41]);
    // What was corrected stays.
    expect(await home.db.$count(indicatorValue, eq(indicatorValue.indicatorId, id))).toBe(3);
  });

  it('is read as it was known at the end of a day', async () => {
    const id = await follow();
    await measure(id, 12, today, NOW);
    await measure(id, 13, today, after(2));
    await follow({ ...FORM, name: 'Plus tard' }, after(5));
    const on = async (days: number) =>
      (await shown(null, addDays(today, days))).map(({ name, last }) => [name, last?.value]);
    expect(await on(-1)).toEqual([]);
    expect(await on(0)).toEqual([['Demandes déposées', 12]]);
    expect(await on(2)).toEqual([['Demandes déposées', 13]]);
    expect(await on(5)).toHaveLength(2);
  });

  it.each([
    ['sponsor', 'forbidden'],
    ['ownersAgent', 'forbidden'],
    ['stranger', 'forbidden'],
    ['staff', 'done'],
  ] as const)(
    'is followed, measured, weighed, changed and closed by %s: %s',
    async (who, expected) => {
      const id = await follow();
      const ctx = as(home.db, planted[who]);
      const weighing = {
        ...{ frictionId: planted.frictionId, measuredOn: today, peoplePerYear: 1 },
        ...{ minutesEach: 1, eurosEachCents: null, source: 'x' },
      };
      const value = { measuredOn: today, value: 1, source: 'x' };
      const all = [
        await followIndicator(ctx, planted.slug, FORM),
        await recordValue(ctx, seen(id), value),
        await changeIndicator(ctx, { ...seen(id), version: 1 }, FORM),
        await weighFriction(ctx, planted.slug, weighing),
        await closeIndicator(ctx, seen(id)),
      ];
      expect(all.map(outcomeOf)).toEqual(all.map(() => expected));
    },
  );

  it('stays as it was once it is followed no longer, and is another startup’s never', async () => {
    const id = await follow(READ);
    const other = await plantStartup(home.db);
    const elsewhere = { slug: other.slug, indicatorId: id };
    const ctx = as(home.db, other.staff);
    expect(outcomeOf(await closeIndicator(ctx, elsewhere))).toBe('not-found');
    expect(outcomeOf(await closeIndicator(ctx, seen(id)))).toBe('done');
    expect(outcomeOf(await measure(id, 1))).toBe('indicator-closed');
    expect(outcomeOf(await askReading(ctx, seen(id)))).toBe('indicator-closed');
    expect(await read(answers({ stats: [{ value: 1 }] }))).toBe(0);
  });

  it('is changed on the version that its author saw', async () => {
    const id = await follow();
    const change = (version: number) =>
      changeIndicator(
        as(home.db, planted.staff),
        { ...seen(id), version },
        { ...FORM, name: 'Autre nom' },
      );
    expect(outcomeOf(await change(1))).toBe('done');
    expect(outcomeOf(await change(1))).toBe('conflict');
    expect((await shown())[0]?.name).toBe('Autre nom');
  });

  it('is one of a number that one can still read', async () => {
    for (let times = 0; times < MOST_INDICATORS; times += 1) await follow();
    const one = await followIndicator(as(home.db, planted.staff), planted.slug, FORM);
    expect(outcomeOf(one)).toBe('too-many-indicators');
  });

  it.each([
    [{ statsUrl: 'https://evil.example/stats' }, 'stats-host-not-allowed'],
    [{ statsUrl: 'https://beta.gouv.fr.evil.example/' }, 'stats-host-not-allowed'],
    [{ statsUrl: 'https://service.beta.gouv.fr@10.0.0.1/' }, 'stats-host-not-allowed'],
    [{ statsUrl: 'https://169.254.169.254/latest' }, 'stats-host-not-allowed'],
    [{ statsUrl: 'http://service.beta.gouv.fr/stats' }, 'stats-not-secure'],
    [{ statsUrl: null }, 'stats-address-missing'],
    [{ statsPointer: '' }, 'pointer-missing'],
    [{ statsPointer: 'stats/0' }, 'pointer-malformed'],
    [{ statsUrl: null, target: null, targetOn: today }, 'target-day-without-target'],
    [{}, 'done'],
  ] as const)('that would be read from %o: %s', async (change, expected) => {
    const form = { ...READ, ...change };
    const outcome = await followIndicator(as(home.db, planted.staff), planted.slug, form);
    expect(outcomeOf(outcome)).toBe(expected);
  });

  describe('read from the service’s statistics', () => {
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
      await askReading(as(home.db, planted.developer), seen(id));
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
      const admin: Actor = { ...planted.staff, roles: ['admin'] };
      const change = (who: Actor, hosts: string) => changeStatsHosts(as(home.db, who), hosts);
      expect(outcomeOf(await change(planted.staff, 'a.fr'))).toBe('not-found');
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
        await changeIndicator(as(home.db, planted.staff), { ...seen(id), version: 1 }, change);
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

  it('tells what became of the friction, before and now', async () => {
    await home.db
      .update(friction)
      .set({ peoplePerYear: 1_200, minutesEach: 60, eurosEachCents: null })
      .where(eq(friction.id, planted.frictionId));
    const weigh = (minutesEach: number | null, now: Date, frictionId = planted.frictionId) =>
      weighFriction(as(home.db, planted.developer, now), planted.slug, {
        ...{ frictionId, measuredOn: dayInParis(now), peoplePerYear: 1_200, minutesEach },
        ...{ eurosEachCents: minutesEach === null ? 0 : null, source: 'Chronométrage' },
      });
    const weights = async (knownOn: Day | null = null) => {
      const answer = await readIndicators(as(home.db, null), planted.slug, knownOn);
      return answer.ok ? answer.value.weights : [];
    };
    expect(await weights()).toMatchObject([
      { before: { hours: 1_200, cents: null }, measures: [], hoursGone: null },
    ]);
    expect(outcomeOf(await weigh(30, NOW))).toBe('done');
    expect(outcomeOf(await weigh(15, after(3)))).toBe('done');
    expect(await weights(today)).toMatchObject([{ hoursGone: 0.5 }]);
    expect(await weights()).toMatchObject([
      { hoursGone: 0.75, centsGone: null, measures: [{ hours: 600 }, { hours: 300 }] },
    ]);
    const other = await plantStartup(home.db);
    expect(outcomeOf(await weigh(15, NOW, other.frictionId))).toBe('not-found');
  });

  it('of a startup that is over is measured no more, but its friction still is', async () => {
    const over = await plantStartup(home.db, { phase: 'abandon' });
    const ctx = as(home.db, over.staff);
    expect(outcomeOf(await followIndicator(ctx, over.slug, FORM))).toBe('startup-not-live');
    const weighing = {
      ...{ frictionId: over.frictionId, measuredOn: today, peoplePerYear: 0 },
      ...{ minutesEach: 0, eurosEachCents: null, source: 'x' },
    };
    expect(outcomeOf(await weighFriction(ctx, over.slug, weighing))).toBe('done');
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
