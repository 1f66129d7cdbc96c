import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import {
  bandStanding,
  endAfter,
  endRefusal,
  joinRefusal,
  mostOthersDuring,
  prolongRefusal,
  type Stay,
} from '~/domain/startups/team';

function stay(
  accountId: number,
  startsOn: string,
  endsOn: string | null = null,
  role: MissionRole = 'developpement',
): Stay {
  const end = endsOn === null ? null : day(endsOn);
  return { accountId, role, startsOn: day(startsOn), endsOn: end, outOfBandReason: null };
}

const startup = { phase: 'construction', openedOn: day('2026-01-01') } as const;
const four = [1, 2, 3, 4].map((id) => stay(id, '2026-01-10'));
const fifth = stay(5, '2026-02-01');

describe('the band of two to four', () => {
  it.each([
    ['construction', 1, 'below'],
    ['construction', 2, 'within'],
    ['construction', 4, 'within'],
    ['construction', 5, 'above'],
    ['acceleration', 9, 'free'],
    ['investigation', 0, 'free'],
  ] as const)('%s with %i is %s', (phase, size, standing) => {
    expect(bandStanding(phase, size)).toBe(standing);
  });
});

describe('joining a team', () => {
  it('the fourth joins, the fifth needs a reason', () => {
    expect(joinRefusal(startup, fifth, four.slice(0, 3))).toBeNull();
    expect(joinRefusal(startup, fifth, four)).toMatchObject({
      refusal: 'fifth-person-needs-reason',
    });
    const explained = { ...fifth, outOfBandReason: 'mise en service dans douze départements' };
    expect(joinRefusal(startup, explained, four)).toBeNull();
  });

  it('a coach is not counted, on either side', () => {
    const coach = stay(9, '2026-01-10', null, 'coach');
    expect(joinRefusal(startup, stay(5, '2026-02-01', null, 'coach'), four)).toBeNull();
    expect(joinRefusal(startup, fifth, [...four.slice(0, 3), coach])).toBeNull();
  });

  it('other phases have no maximum', () => {
    expect(joinRefusal({ ...startup, phase: 'acceleration' }, fifth, four)).toBeNull();
  });

  it('counts on the fullest day of the stay, half-open', () => {
    const leaving = [...four.slice(0, 3), stay(4, '2026-01-10', '2026-02-01')];
    expect(joinRefusal(startup, fifth, leaving)).toBeNull();
    const comingLater = [...four.slice(0, 3), stay(4, '2026-06-01')];
    expect(joinRefusal(startup, fifth, comingLater)).not.toBeNull();
    expect(joinRefusal(startup, stay(5, '2026-02-01', '2026-06-01'), comingLater)).toBeNull();
    expect(joinRefusal(startup, stay(5, '2026-02-01', '2026-06-02'), comingLater)).not.toBeNull();
  });

  it('is refused exactly where some day of the stay would see a fifth person', () => {
    const since = (days: number) => addDays(day('2026-02-01'), days);
    const anyStay = fc
      .record({
        id: fc.integer({ min: 1, max: 7 }),
        from: fc.integer({ min: 0, max: 12 }),
        days: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
        role: fc.constantFrom<MissionRole>('developpement', 'design', 'deploiement', 'coach'),
      })
      .map(({ id, from, days, role }) =>
        stay(id, since(from), days === null ? null : since(from + days), role),
      );
    const seen = { refused: 0, joined: 0 };
    fc.assert(
      fc.property(
        fc.array(anyStay, { minLength: 6, maxLength: 14, size: 'max' }),
        anyStay,
        (team, mine) => {
          const asked: Stay = { ...mine, accountId: 8, role: 'design' };
          // Nobody comes or goes after the last of these days.
          const days = Array.from({ length: 26 }, (_, index) => since(index));
          const there = (each: Stay, on: string) =>
            each.startsOn <= on && (each.endsOn === null || on < each.endsOn);
          const crowded = days.some(
            (on) =>
              there(asked, on) &&
              new Set(
                team
                  .filter((each) => each.role !== 'coach' && there(each, on))
                  .map(({ accountId }) => accountId),
              ).size >= 4,
          );
          expect(joinRefusal(startup, asked, team) !== null).toBe(crowded);
          seen[crowded ? 'refused' : 'joined'] += 1;
        },
      ),
    );
    expect(Math.min(seen.refused, seen.joined)).toBeGreaterThan(5);
  });

  it('one person with two stays on one day counts once', () => {
    const twice = [stay(1, '2026-01-10'), stay(1, '2026-01-10'), stay(2, '2026-01-10')];
    expect(mostOthersDuring(fifth, twice)).toBe(2);
  });

  it.each([
    ['2026-01-31', '2026-02-01', null],
    ['2026-01-31', '2026-02-02', 'overlapping-mission'],
    ['2026-03-01', null, null],
    ['2026-02-28', null, 'overlapping-mission'],
  ])('again from %s to %s beside 1–28 February: %s', (startsOn, endsOn, refusal) => {
    const team = [stay(5, '2026-02-01', '2026-03-01')];
    const refused = joinRefusal(startup, stay(5, startsOn, endsOn), team);
    expect(refused?.refusal ?? null).toBe(refusal);
  });

  it('refuses a day before the startup, an empty stay and a dead startup', () => {
    expect(joinRefusal(startup, stay(5, '2025-12-31'), [])?.refusal).toBe('starts-before-startup');
    expect(joinRefusal(startup, stay(5, '2026-01-01'), [])).toBeNull();
    const empty = stay(5, '2026-02-01', '2026-02-01');
    expect(joinRefusal(startup, empty, [])?.refusal).toBe('ends-before-start');
    expect(joinRefusal({ ...startup, phase: 'abandon' }, fifth, [])?.refusal).toBe(
      'startup-not-live',
    );
  });
});

describe('the end of a stay', () => {
  const today = day('2026-03-12');
  const bounded = stay(1, '2026-02-01', '2026-04-01');

  it.each([
    ['2026-02-01', 'ends-before-start'],
    ['2026-02-02', null],
    ['2026-04-01', null],
    ['2026-04-02', 'not-longer'],
  ])('ends on %s: %s', (endsOn, refusal) => {
    expect(endRefusal(bounded, day(endsOn), today)?.refusal ?? null).toBe(refusal);
  });

  it.each([
    ['2026-04-01', 'not-longer'],
    ['2026-04-02', null],
    [null, null],
  ])('is prolonged to %s: %s', (endsOn, refusal) => {
    const end = endsOn === null ? null : day(endsOn);
    const refused = prolongRefusal('construction', bounded, end, [], today);
    expect(refused?.refusal ?? null).toBe(refusal);
  });

  it('a stay that is over neither ends nor goes on', () => {
    const over = stay(1, '2026-02-01', '2026-03-12');
    expect(endRefusal(over, day('2026-03-01'), today)?.refusal).toBe('mission-over');
    const longOver = stay(1, '2026-01-01', '2026-02-10');
    expect(prolongRefusal('construction', longOver, null, [], today)?.refusal).toBe('mission-over');
    const lastDay = stay(1, '2026-02-01', '2026-03-13');
    expect(endRefusal(lastDay, day('2026-03-01'), today)).toBeNull();
    expect(prolongRefusal('construction', lastDay, null, [], today)).toBeNull();
  });

  it.each([
    // Thirty days of reading: the last one is 11 March for somebody away since 10 February.
    ['2026-02-10', '2026-03-20', 'mission-over'],
    ['2026-02-11', '2026-03-20', null],
    ['2026-03-12', '2026-03-20', null],
    // It must reach today.
    ['2026-03-01', '2026-03-12', 'prolonged-into-the-past'],
    ['2026-03-01', '2026-03-13', null],
    ['2026-03-01', '2026-03-01', 'not-longer'],
    ['2026-03-01', null, null],
  ])('over since %s, is prolonged to %s: %s', (endsOn, until, refusal) => {
    const over = stay(1, '2026-01-01', endsOn);
    const end = until === null ? null : day(until);
    expect(prolongRefusal('construction', over, end, [], today)?.refusal ?? null).toBe(refusal);
  });

  it('prolonged after its end, it neither overlaps a later stay nor makes a fifth', () => {
    const over = stay(1, '2026-01-01', '2026-03-01');
    const again = stay(1, '2026-03-05');
    expect(prolongRefusal('construction', over, null, [again], today)?.refusal).toBe(
      'overlapping-mission',
    );
    const full = [2, 3, 4, 5].map((id) => stay(id, '2026-03-05'));
    expect(prolongRefusal('construction', over, day('2026-03-20'), full, today)?.refusal).toBe(
      'fifth-person-needs-reason',
    );
  });

  it('a stay without an end is not prolonged, but ends when it is said', () => {
    const open = stay(1, '2026-02-01');
    expect(prolongRefusal('construction', open, null, [], today)?.refusal).toBe('not-longer');
    expect(prolongRefusal('construction', open, day('2026-09-01'), [], today)?.refusal).toBe(
      'not-longer',
    );
    expect(endRefusal(open, day('2027-01-01'), today)).toBeNull();
  });

  it('a stay on a startup that is no longer live is not prolonged', () => {
    for (const phase of ['transfere', 'opere', 'abandon'] as const) {
      expect(prolongRefusal(phase, bounded, null, [], today)?.refusal).toBe('startup-not-live');
    }
  });

  it('a longer stay is counted like a new one', () => {
    const full = [2, 3, 4].map((id) => stay(id, '2026-01-10'));
    const later = stay(5, '2026-04-01');
    const until = (endsOn: string) =>
      prolongRefusal('construction', bounded, day(endsOn), [...full, later], today)?.refusal;
    expect(until('2026-04-02')).toBe('fifth-person-needs-reason');
    expect(prolongRefusal('construction', bounded, day('2026-04-02'), full, today)).toBeNull();
  });

  it('the first day away follows the last day that people write', () => {
    expect(endAfter(day('2026-02-28'))).toBe('2026-03-01');
    expect(endAfter(null)).toBeNull();
  });
});
