import { describe, expect, it } from 'vitest';
import {
  milestoneThen,
  reuseThen,
  wasKnown,
  type MilestoneHistory,
} from '~/domain/reviews/dossier';
import { fillGrid, type ImpactGrid, type TypedImpact } from '~/domain/reviews/impact';
import { decidingSponsor, mayReadDossier } from '~/domain/reviews/permissions';
import { day } from '~/domain/shared/day';
import type { Standing } from '~/domain/startups/standing';

const horizon = { lastDay: day('2026-03-12'), decidedAt: null };

describe('what the dossier knows', () => {
  it.each([
    ['2026-03-12T22:59:59Z', true],
    // Midnight in Paris.
    ['2026-03-12T23:00:00Z', false],
    ['2026-03-11T08:00:00Z', true],
  ])('%s: %s', (at, known) => {
    expect(wasKnown(new Date(at), horizon)).toBe(known);
  });

  it('leaves out what came with the decision', () => {
    const decidedAt = new Date('2026-03-12T10:00:00Z');
    expect(wasKnown(decidedAt, { ...horizon, decidedAt })).toBe(false);
    expect(wasKnown(new Date('2026-03-12T09:59:59Z'), { ...horizon, decidedAt })).toBe(true);
  });
});

describe('a reuse in the dossier', () => {
  const before = new Date('2026-03-01T08:00:00Z');
  const after = new Date('2026-03-13T08:00:00Z');
  it.each([
    ['declared', before, null, null, 'declared'],
    ['declared', after, null, null, null],
    ['confirmed', before, before, null, 'confirmed'],
    ['confirmed', before, after, null, 'declared'],
    ['refused', before, before, null, null],
    ['refused', before, after, null, 'declared'],
    ['ended', before, before, '2026-03-12', null],
    ['ended', before, before, '2026-03-13', 'confirmed'],
    ['ended', before, null, '2026-03-13', 'declared'],
  ] as const)(
    '%s, declared %s, settled %s, over %s: %s',
    (state, declaredAt, settledAt, endedOn, then) => {
      const reuse = {
        state,
        declaredAt,
        settledAt,
        endedOn: endedOn === null ? null : day(endedOn),
      };
      expect(reuseThen(reuse, horizon)).toBe(then);
    },
  );
});

describe('a milestone in the dossier', () => {
  const milestone: MilestoneHistory = {
    state: 'reached',
    dueOn: day('2026-05-01'),
    closedOn: day('2026-04-20'),
    moves: [
      { fromDueOn: day('2026-03-01'), at: new Date('2026-02-20T08:00:00Z') },
      { fromDueOn: day('2026-03-11'), at: new Date('2026-03-20T08:00:00Z') },
    ],
  };

  it.each([
    ['2026-02-19', 'planned', '2026-03-01', [], false],
    ['2026-03-11', 'planned', '2026-03-11', ['2026-03-01'], false],
    ['2026-03-12', 'planned', '2026-03-11', ['2026-03-01'], true],
    ['2026-04-19', 'planned', '2026-05-01', ['2026-03-01', '2026-03-11'], false],
    ['2026-04-20', 'reached', '2026-05-01', ['2026-03-01', '2026-03-11'], false],
  ])('as of %s is %s for %s', (lastDay, state, dueOn, earlierDueOn, isLate) => {
    const then = milestoneThen(milestone, { lastDay: day(lastDay), decidedAt: null });
    expect(then).toEqual({ state, dueOn, earlierDueOn, isLate });
  });
});

it('a milestone that was reached or missed after its day is not late any more', () => {
  for (const state of ['reached', 'missed', 'cancelled'] as const) {
    const closed = { state, dueOn: day('2026-03-01'), closedOn: day('2026-03-05'), moves: [] };
    expect(milestoneThen(closed, horizon)).toMatchObject({ state, isLate: false });
    const open = { ...closed, closedOn: day('2026-03-13') };
    expect(milestoneThen(open, horizon)).toMatchObject({ state: 'planned', isLate: true });
  }
});

describe('the impact grid', () => {
  const empty: TypedImpact = {
    indicator: '',
    value: '',
    measuredOn: null,
    rating: null,
    costPerImpactCents: null,
  };
  const grid = (utile: Partial<TypedImpact>): ImpactGrid => ({
    utilisable: empty,
    utilise: empty,
    utile: { ...empty, ...utile },
    impactant: empty,
    efficient: empty,
  });
  const whole = { indicator: 'Dossiers ouverts en ligne', value: '1 240', rating: 3 };

  it('leaves out the lines that are empty', () => {
    expect(fillGrid(grid({}), horizon.lastDay)).toEqual({ ok: true, value: [] });
    expect(fillGrid(grid(whole), horizon.lastDay)).toMatchObject({
      value: [{ criterion: 'utile', rating: 3 }],
    });
  });

  it.each([
    [{ ...whole, indicator: '' }, 'grid.utile.indicator'],
    [{ ...whole, value: '' }, 'grid.utile.value'],
    [{ ...whole, rating: null }, 'grid.utile.rating'],
    [{ costPerImpactCents: 100 }, 'grid.utile.indicator'],
    [{ measuredOn: day('2026-03-12') }, 'grid.utile.indicator'],
    [{ rating: 3 }, 'grid.utile.indicator'],
    [{ value: '1 240' }, 'grid.utile.indicator'],
    [{ indicator: 'Dossiers' }, 'grid.utile.value'],
    [{ ...whole, measuredOn: day('2026-03-13') }, 'grid.utile.measuredOn'],
  ])('names the field that is missing: %o', (line, field) => {
    expect(fillGrid(grid(line), horizon.lastDay)).toMatchObject({ ok: false, field });
  });

  it('takes a figure measured today, and a rating of zero', () => {
    expect(
      fillGrid(grid({ ...whole, rating: 0, measuredOn: horizon.lastDay }), horizon.lastDay).ok,
    ).toBe(true);
  });
});

describe('who decides', () => {
  const standing: Standing = {
    startupId: 1,
    slug: 'essai',
    phase: 'construction',
    ownerId: 5,
    teamIds: [10],
    intrapreneurIds: [10],
    formerTeamIds: [],
    formerIntrapreneurIds: [],
    sponsorIds: [20, 21],
    funderIds: [6],
  };
  const person = (id: number, roles: readonly 'staff'[] = []) =>
    ({
      id,
      name: 'Personne',
      organisationId: 9,
      attachment: 'confirmed',
      maySign: false,
      roles,
    }) as const;

  it.each([
    ['a sponsor in their own name', person(20), null, 20],
    ['a sponsor never in another’s', person(20), 21, 20],
    ['staff in the name of the sponsor they choose', person(30, ['staff']), 21, 21],
    ['staff never without a sponsor', person(30, ['staff']), null, null],
    ['staff never in the name of anybody else', person(30, ['staff']), 10, null],
    ['a sponsor of the staff in their own name', person(20, ['staff']), null, 20],
    ['nobody of the team', person(10), 20, null],
  ] as const)('%s', (_, actor, named, decider) => {
    expect(decidingSponsor(actor, standing, named)).toBe(decider);
  });

  it('reads the dossier: the parties and whoever is invited, then everyone', () => {
    expect(mayReadDossier(null, standing, 'planned', false)).toBe(false);
    expect(mayReadDossier(null, standing, 'planned', true)).toBe(false);
    expect(mayReadDossier(person(40), standing, 'planned', false)).toBe(false);
    expect(mayReadDossier(person(40), standing, 'planned', true)).toBe(true);
    expect(mayReadDossier(person(20), standing, 'planned', false)).toBe(true);
    expect(mayReadDossier(null, standing, 'decided', false)).toBe(true);
    expect(mayReadDossier(null, standing, 'cancelled', false)).toBe(false);
  });
});
