import { describe, expect, it } from 'vitest';
import type { LedgerLine } from '~/domain/budget/balance';
import {
  costBetween,
  dailyCost,
  monthly,
  runsOutOn,
  type CostedMission,
} from '~/domain/budget/burn';
import { usualCalendar } from '~/domain/budget/calendar';
import { alertOf, forecastOf, type ForecastFacts } from '~/domain/budget/forecast';
import { day } from '~/domain/shared/day';

/** One developer, five days a week at 70 cents: 50 cents each calendar day. */
const RATE = 70;
const DEVELOPER: CostedMission = {
  ...{ role: 'developpement', daysPerWeek: 5 },
  ...{ startsOn: day('2026-09-01'), endsOn: null },
};
const INTRAPRENEUR: CostedMission = { ...DEVELOPER, role: 'intrapreneur' };

const order = (rest: Partial<LedgerLine & { resource: string | null }> = {}) => ({
  ...{ id: 1, envelopeId: 1, kind: 'commitment' as const, commitmentId: null, reversesId: null },
  ...{ invoiceId: null, amountCents: 3_000, happenedOn: day('2026-11-02'), resource: null },
  ...rest,
});

/** On 2 November 2026 what is ordered pays sixty days, the last of them 31 December 2026. */
const FACTS: ForecastFacts = {
  today: day('2026-11-02'),
  envelopes: [
    {
      ...{ id: 1, commitmentCeilingCents: 10_000, paymentCeilingCents: 10_000 },
      ...{ startsOn: day('2026-09-01'), endsOn: day('2027-03-01'), carryOvers: [] },
      calendar: usualCalendar('region'),
    },
  ],
  lines: [order()],
  missions: [DEVELOPER, INTRAPRENEUR],
  dayRateCents: RATE,
  inUseOn: day('2027-03-01'),
};
const STATE = usualCalendar('administration-centrale');
const ofState = (rest: Partial<ForecastFacts['envelopes'][number]> = {}) =>
  FACTS.envelopes.map((envelope) => ({ ...envelope, calendar: STATE, ...rest }));

describe('what a team costs', () => {
  it('counts days a week over seven, and no intrapreneur', () => {
    expect(dailyCost([DEVELOPER, INTRAPRENEUR], RATE, day('2026-11-02'))).toBe(50);
    expect(dailyCost([DEVELOPER], RATE, day('2026-08-31'))).toBe(0);
    expect(monthly(50)).toBe(1_522);
  });

  it.each([
    ['2026-11-02', '2026-11-02', 0],
    ['2026-11-02', '2026-11-03', 50],
    ['2026-08-30', '2026-09-02', 50],
    ['2026-10-24', '2026-10-26', 100],
  ])('from %s to %s: %i cents', (from, to, cents) => {
    expect(costBetween([DEVELOPER], RATE, day(from), day(to))).toBe(cents);
  });

  it.each([
    [0, '2026-11-02'],
    [49, '2026-11-02'],
    [50, '2026-11-03'],
    [100, '2026-11-04'],
  ])('%i cents run out on %s', (sum, on) => {
    expect(runsOutOn(sum, [DEVELOPER], RATE, day('2026-11-02'))).toBe(on);
  });

  it('never runs out when the missions end first', () => {
    const leaving = { ...DEVELOPER, endsOn: day('2026-11-12') };
    expect(runsOutOn(500, [leaving], RATE, day('2026-11-02'))).toBeNull();
    expect(runsOutOn(499, [leaving], RATE, day('2026-11-02'))).toBe('2026-11-11');
    const later = { ...DEVELOPER, startsOn: day('2026-12-01') };
    expect(runsOutOn(550, [leaving, later], RATE, day('2026-11-02'))).toBe('2026-12-02');
  });
});

describe('« Commander avant le … »', () => {
  it('is a month before what is ordered runs out', () => {
    expect(forecastOf(FACTS)).toMatchObject({
      state: 'order-before',
      orderedAheadCents: 3_000,
      leftCents: 7_000,
      runwayOn: '2026-12-31',
      orderBefore: '2026-12-01',
      fundedUntil: '2027-05-20',
      clockMarginDays: 80,
    });
  });

  it.each([
    // Nothing left from 1 January, 15, 16 January, 6 March: a month before lies outside of the closure, or in it.
    [3_000, '2026-12-01'],
    [3_700, '2026-12-15'],
    [3_750, '2026-12-15'],
    [6_200, '2026-12-15'],
  ])('comes before the funder closes: %i cents ordered, %s', (amountCents, expected) => {
    const facts = { ...FACTS, envelopes: ofState(), lines: [order({ amountCents })] };
    expect(forecastOf(facts)).toMatchObject({ state: 'order-before', orderBefore: expected });
  });

  it('uses next year’s ceilings once orders are open again', () => {
    const next = ofState({ id: 2, startsOn: day('2027-01-01'), endsOn: day('2027-07-01') });
    const facts = {
      ...FACTS,
      envelopes: [...ofState(), ...next],
      lines: [order({ amountCents: 6_300 })],
    };
    expect(forecastOf(facts)).toMatchObject({ runwayOn: '2027-03-07', orderBefore: '2027-02-08' });
  });

  it('does not count on what the year’s end takes away', () => {
    const open = { ...FACTS, lines: [order({ amountCents: 6_300 })] };
    expect(forecastOf(open)).toMatchObject({ runwayOn: '2027-03-07', orderBefore: '2027-01-01' });
  });

  it.each([
    // [what is carried over, until when, the first day too late]
    [0, '2027-03-01', '2027-01-01'],
    [1, '2027-03-01', '2027-02-08'],
    [1, '2027-02-02', '2027-02-02'],
    [0, '2027-02-02', '2027-01-01'],
  ])('counts on what is carried over: %i until %s, order before %s', (cents, endsOn, expected) => {
    const carried = { fromYear: 2026, commitmentCents: cents, paymentCents: 1 };
    const envelopes = FACTS.envelopes.map((envelope) => ({
      ...envelope,
      ...{ endsOn: day(endsOn), carryOvers: [carried] },
    }));
    const facts = { ...FACTS, envelopes, lines: [order({ amountCents: 6_300 })] };
    expect(forecastOf(facts)).toMatchObject({ runwayOn: '2027-03-07', orderBefore: expected });
  });

  it('waits for the closure’s end when all that is left is carried over', () => {
    const carried = { fromYear: 2026, commitmentCents: 9_000, paymentCents: 1 };
    const facts = {
      ...FACTS,
      today: day('2026-12-20'),
      envelopes: ofState({ carryOvers: [carried] }),
      lines: [order({ amountCents: 1_000 })],
    };
    expect(forecastOf(facts)).toMatchObject({ state: 'closed', opensOn: '2027-02-05' });
  });

  it.each([
    ['2026-12-01', 'order-before'],
    ['2026-12-02', 'order-before'],
    ['2026-12-14', 'order-before'],
  ])('on %s counts work done since the last certification as gone: %s', (today, state) => {
    const certified = order({ id: 2, kind: 'certification', commitmentId: 1, amountCents: 1 });
    const facts = {
      ...FACTS,
      today: day(today),
      lines: [order({ amountCents: 6_000 }), certified],
    };
    const forecast = forecastOf(facts);
    expect(forecast.runwayOn, 'the same day, whatever day one asks').toBe('2027-02-28');
    expect(forecast.state).toBe(state);
  });

  it('says when it is too late, closed, or nothing is left', () => {
    const late = { ...FACTS, lines: [order({ amountCents: 1_000 })] };
    expect(forecastOf(late)).toMatchObject({ state: 'order-now', runwayOn: '2026-11-21' });
    const closed = { ...FACTS, today: day('2027-01-10'), lines: [] };
    const next = ofState({ startsOn: day('2027-01-01'), endsOn: day('2027-07-01') });
    expect(forecastOf({ ...closed, envelopes: next })).toMatchObject({
      ...{ state: 'closed', opensOn: '2027-02-05', orderBefore: null },
    });
    const spent = { ...FACTS, lines: [order({ amountCents: 10_000 })] };
    expect(forecastOf(spent)).toMatchObject({ state: 'nothing-left', leftCents: 0 });
  });

  it('is silent without money, without a team, or when the missions are paid to their end', () => {
    expect(forecastOf({ ...FACTS, envelopes: [], lines: [] }).state).toBe('no-money');
    const idle = forecastOf({ ...FACTS, missions: [] });
    expect(idle).toMatchObject({ state: 'no-team', orderBefore: '2027-01-01', runwayOn: null });
    const short = { ...DEVELOPER, endsOn: day('2026-12-01') };
    expect(forecastOf({ ...FACTS, missions: [short] })).toMatchObject({
      ...{ state: 'covered', runwayOn: null, fundedUntil: null, clockMarginDays: null },
    });
  });

  it('counts what is bought besides against what is left, not for the team', () => {
    const hosting = order({ id: 2, amountCents: 1_840, resource: 'logiciel' });
    const forecast = forecastOf({ ...FACTS, lines: [order(), hosting] });
    expect(forecast).toMatchObject({ orderedAheadCents: 3_000, leftCents: 5_160 });
    expect(forecast.besidesMonthlyCents).toBe(304);
    expect(forecast.fundedUntil).toBe('2027-03-17');
  });

  it('never ends all the money before what is ordered of it', () => {
    const licences = order({ id: 2, amountCents: 4_000, resource: 'logiciel' });
    const lines = [order({ amountCents: 6_000 }), licences];
    const forecast = forecastOf({ ...FACTS, lines });
    expect(forecast).toMatchObject({ leftCents: 0, runwayOn: '2027-03-01' });
    expect(forecast.fundedUntil).toBe('2027-03-01');
  });

  it('names the assembly that can still vote what comes next', () => {
    const calendar = {
      ...usualCalendar('region'),
      assemblies: ['2026-12-10', '2027-04-21'].map(day),
    };
    const envelopes = FACTS.envelopes.map((envelope) => ({ ...envelope, calendar }));
    expect(forecastOf({ ...FACTS, envelopes }).assemblyOn).toBe('2027-04-21');
    const sooner = { ...calendar, assemblies: ['2026-12-10', '2027-04-22'].map(day) };
    expect(
      forecastOf({ ...FACTS, envelopes: envelopes.map((each) => ({ ...each, calendar: sooner })) })
        .assemblyOn,
    ).toBe('2026-12-10');
  });
});

it.each([
  [7_999, 0, null],
  [8_000, 0, 80],
  [9_999, 0, 80],
  [10_000, 0, 100],
  [4_000, 5_000, 80],
  [5_000, 5_000, 100],
  [0, 10_000, null],
])('%i ordered and %i lapsed of 10 000: alert at %s', (ordered, lapsed, share) => {
  expect(alertOf({ granted: 10_000, lapsed, ordered })).toBe(share);
});
