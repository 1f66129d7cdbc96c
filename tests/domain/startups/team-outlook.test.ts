import { describe, expect, it } from 'vitest';
import { addDays, day, dayInParis } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import { isRecentlyOver, readsUntil } from '~/domain/startups/standing';
import type { Stay } from '~/domain/startups/team';
import { teamCalendar } from '~/domain/startups/team-calendar';
import { bandExit, daysToEnd, sizeStretches, teamOutlook } from '~/domain/startups/team-outlook';

function stay(
  accountId: number,
  startsOn: string,
  endsOn: string | null = null,
  role: MissionRole = 'developpement',
): Stay {
  const end = endsOn === null ? null : day(endsOn);
  return { accountId, role, startsOn: day(startsOn), endsOn: end, outOfBandReason: null };
}

const today = day('2026-03-12');

describe('thirty days of reading after a mission', () => {
  it.each([
    ['2026-03-11', false],
    ['2026-03-12', true],
    ['2026-04-10', true],
    ['2026-04-11', false],
  ])('away since 12 March, on %s: %s', (on, reads) => {
    expect(isRecentlyOver(day('2026-03-12'), day(on))).toBe(reads);
  });

  it.each([
    // Both clock changes of Paris, 29 February, and a year without one.
    ['2026-03-20', '2026-04-19'],
    ['2026-10-15', '2026-11-14'],
    ['2028-02-01', '2028-03-02'],
    ['2027-02-01', '2027-03-03'],
  ])('away since %s: until %s', (endsOn, until) => {
    expect(readsUntil(day(endsOn))).toBe(until);
    expect(isRecentlyOver(day(endsOn), addDays(day(until), -1))).toBe(true);
    expect(isRecentlyOver(day(endsOn), day(until))).toBe(false);
  });

  it('ends at midnight in Paris, on both sides of a clock change', () => {
    const endsOn = day('2026-03-01');
    const lastMoment = new Date('2026-03-30T21:59:59Z');
    expect(isRecentlyOver(endsOn, dayInParis(lastMoment))).toBe(true);
    expect(isRecentlyOver(endsOn, dayInParis(new Date(lastMoment.getTime() + 1_000)))).toBe(false);
  });

  it('a mission without an end is not over', () => {
    expect(isRecentlyOver(null, today)).toBe(false);
  });
});

describe('a mission that ends soon', () => {
  it.each([
    // The last day is the eve of the first day away.
    ['2026-03-12', null],
    ['2026-03-13', 0],
    ['2026-04-12', 30],
    ['2026-04-13', null],
    [null, null],
  ])('away from %s: %s days left', (endsOn, left) => {
    const own = stay(1, '2026-01-01', endsOn);
    expect(daysToEnd(own, [own], today)).toBe(left);
  });

  it('is not announced when the person goes on the next day, or has not begun', () => {
    const own = stay(1, '2026-01-01', '2026-03-20');
    expect(daysToEnd(own, [own, stay(1, '2026-03-20')], today)).toBeNull();
    expect(daysToEnd(own, [own, stay(1, '2026-03-21')], today)).toBe(7);
    expect(daysToEnd(own, [own, stay(2, '2026-03-20')], today)).toBe(7);
    const coming = stay(1, '2026-03-13', '2026-03-20');
    expect(daysToEnd(coming, [coming], today)).toBeNull();
  });

  it('counts calendar days over both clock changes and 29 February', () => {
    const on = (now: string, endsOn: string) => {
      const own = stay(1, '2026-01-01', endsOn);
      return daysToEnd(own, [own], day(now));
    };
    expect(on('2026-03-15', '2026-04-15')).toBe(30);
    expect(on('2026-10-10', '2026-11-10')).toBe(30);
    expect(on('2028-02-01', '2028-03-03')).toBe(30);
    expect(on('2028-02-01', '2028-03-04')).toBeNull();
  });
});

describe('leaving the band', () => {
  const two = [stay(1, '2026-01-01'), stay(2, '2026-01-01', '2026-04-01')];

  it('names the day, the side and who goes', () => {
    expect(bandExit('construction', two, today)).toEqual({
      on: '2026-04-01',
      standing: 'below',
      size: 1,
      leaving: [2],
      joining: [],
    });
  });

  it('is what a construction has, and no other phase', () => {
    for (const phase of ['investigation', 'acceleration', 'consolidation', 'abandon'] as const) {
      expect(bandExit(phase, two, today)).toBeNull();
    }
  });

  it.each([
    ['2026-03-13', true],
    ['2026-05-11', true],
    ['2026-05-12', false],
  ])('is looked for sixty days ahead: on %s, %s', (endsOn, announced) => {
    const team = [stay(1, '2026-01-01'), stay(2, '2026-01-01', endsOn)];
    expect(bandExit('construction', team, today) !== null).toBe(announced);
  });

  it('above as well, with who comes; a coach never counts', () => {
    const four = [1, 2, 3, 4].map((id) => stay(id, '2026-01-01'));
    const fifth = stay(5, '2026-03-20');
    expect(bandExit('construction', [...four, fifth], today)).toMatchObject({
      on: '2026-03-20',
      standing: 'above',
      joining: [5],
    });
    const coach = stay(5, '2026-03-20', null, 'coach');
    expect(bandExit('construction', [...four, coach], today)).toBeNull();
  });

  it('does not take place when somebody comes the day on which another goes', () => {
    expect(bandExit('construction', [...two, stay(3, '2026-04-01')], today)).toBeNull();
    expect(bandExit('construction', [...two, stay(3, '2026-04-02')], today)?.on).toBe('2026-04-01');
    // The same person in another role is still there.
    expect(bandExit('construction', [...two, stay(2, '2026-04-01')], today)).toBeNull();
  });

  it('a team outside already is announced when it comes back and leaves again, not before', () => {
    const alone = [stay(1, '2026-01-01')];
    expect(bandExit('construction', alone, today)).toBeNull();
    const back = [...alone, stay(2, '2026-03-20', '2026-04-10')];
    expect(bandExit('construction', back, today)?.on).toBe('2026-04-10');
  });

  it('has no outlook once the startup is over', () => {
    expect(teamOutlook('abandon', two, today)).toMatchObject({ exit: null, ending: [] });
    expect(teamOutlook('construction', two, today).ending).toEqual([two[1]]);
  });
});

describe('the size of a team over time', () => {
  it('is cut where it changes, and only there', () => {
    const team = [
      stay(1, '2026-01-01'),
      stay(2, '2026-02-01', '2026-03-01'),
      stay(3, '2026-03-01', '2026-04-01'),
      stay(9, '2026-02-10', null, 'coach'),
    ];
    expect(sizeStretches(team, day('2026-01-01'), day('2026-05-01'))).toEqual([
      { from: '2026-01-01', to: '2026-02-01', size: 1 },
      { from: '2026-02-01', to: '2026-04-01', size: 2 },
      { from: '2026-04-01', to: '2026-05-01', size: 1 },
    ]);
    expect(sizeStretches(team, day('2026-05-01'), day('2026-05-01'))).toEqual([]);
  });

  it('is drawn phase by phase, from the first day to three months ahead at least', () => {
    const phases = [
      { phase: 'investigation', startsOn: day('2026-01-01'), endsOn: day('2026-02-15') },
      { phase: 'construction', startsOn: day('2026-02-15'), endsOn: null },
    ] as const;
    const team = [stay(1, '2026-01-01'), stay(2, '2026-02-20')];
    const calendar = teamCalendar(team, phases, today, true);
    expect(calendar).toMatchObject({ from: '2026-01-01', to: addDays(today, 92) });
    expect(calendar.sizes.map(({ from, size, standing }) => [from, size, standing])).toEqual([
      ['2026-01-01', 1, 'free'],
      ['2026-02-15', 1, 'below'],
      ['2026-02-20', 2, 'within'],
    ]);
    const far = teamCalendar([stay(1, '2026-01-01', '2030-01-01')], phases, today, true);
    expect(far.to).toBe(addDays(today, 548));
  });
});
