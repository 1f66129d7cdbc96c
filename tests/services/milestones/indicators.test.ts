import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { indicatorValue } from 'db/schema/milestones-indicators';
import { friction } from 'db/schema/frictions';
import { MOST_INDICATORS } from '~/domain/milestones/indicator';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import { askReading } from '~/services/milestones/askReading.server';
import { changeIndicator } from '~/services/milestones/changeIndicator.server';
import { closeIndicator } from '~/services/milestones/closeIndicator.server';
import { followIndicator } from '~/services/milestones/followIndicator.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { recordValue } from '~/services/milestones/recordValue.server';
import { weighFriction } from '~/services/milestones/weighFriction.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';
import { after, answers, FORM, indicatorDesk, outcomeOf, READ, today } from './indicator-desk';

describeOnBothEngines('an indicator', (home) => {
  const { own, seen, follow, measure, shown, read } = indicatorDesk(home);

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
      const ctx = as(home.db, own()[who]);
      const weighing = {
        ...{ frictionId: own().frictionId, measuredOn: today, peoplePerYear: 1 },
        ...{ minutesEach: 1, eurosEachCents: null, source: 'x' },
      };
      const value = { measuredOn: today, value: 1, source: 'x' };
      const all = [
        await followIndicator(ctx, own().slug, FORM),
        await recordValue(ctx, seen(id), value),
        await changeIndicator(ctx, { ...seen(id), version: 1 }, FORM),
        await weighFriction(ctx, own().slug, weighing),
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
        as(home.db, own().staff),
        { ...seen(id), version },
        { ...FORM, name: 'Autre nom' },
      );
    expect(outcomeOf(await change(1))).toBe('done');
    expect(outcomeOf(await change(1))).toBe('conflict');
    expect((await shown())[0]?.name).toBe('Autre nom');
  });

  it('is one of a number that one can still read', async () => {
    for (let times = 0; times < MOST_INDICATORS; times += 1) await follow();
    const one = await followIndicator(as(home.db, own().staff), own().slug, FORM);
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
    const outcome = await followIndicator(as(home.db, own().staff), own().slug, form);
    expect(outcomeOf(outcome)).toBe(expected);
  });

  it('tells what became of the friction, before and now', async () => {
    await home.db
      .update(friction)
      .set({ peoplePerYear: 1_200, minutesEach: 60, eurosEachCents: null })
      .where(eq(friction.id, own().frictionId));
    const weigh = (minutesEach: number | null, now: Date, frictionId = own().frictionId) =>
      weighFriction(as(home.db, own().developer, now), own().slug, {
        ...{ frictionId, measuredOn: dayInParis(now), peoplePerYear: 1_200, minutesEach },
        ...{ eurosEachCents: minutesEach === null ? 0 : null, source: 'Chronométrage' },
      });
    const weights = async (knownOn: Day | null = null) => {
      const answer = await readIndicators(as(home.db, null), own().slug, knownOn);
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
