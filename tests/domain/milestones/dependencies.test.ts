import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesCircle, threats, type Tie } from '~/domain/milestones/dependencies';
import { MILESTONE_STATES, type MilestoneState } from '~/domain/milestones/milestone';
import { addDays, day } from '~/domain/shared/day';

const today = day('2026-03-12');
const FIVE = [1, 2, 3, 4, 5];
const tie = fc
  .tuple(fc.constantFrom(...FIVE), fc.constantFrom(...FIVE))
  .map(([milestoneId, onId]): Tie => ({ milestoneId, onId }));

/** Whether somebody who walks from a milestone along its ties comes back to it. */
function comesBack(ties: readonly Tie[], from: number): boolean {
  const walk = (id: number, seen: readonly number[]): boolean =>
    ties.some(
      (each) =>
        each.milestoneId === id &&
        (each.onId === from ||
          (!seen.includes(each.onId) && walk(each.onId, [...seen, each.onId]))),
    );
  return walk(from, []);
}

/** Ties added one after the other, those refused that would close a circle. */
function added(wanted: readonly Tie[]): Tie[] {
  return wanted.reduce<Tie[]>(
    (ties, each) => (closesCircle(ties, each) ? ties : [...ties, each]),
    [],
  );
}

describe('what a milestone waits for', () => {
  it.each([
    ['itself', [], [1, 1], true],
    ['another', [], [1, 2], false],
    ['one that waits for it', [[2, 1]], [1, 2], true],
    [
      'one that waits for one that waits for it',
      [
        [2, 3],
        [3, 1],
      ],
      [1, 2],
      true,
    ],
    [
      'one that it waits for by another way',
      [
        [1, 3],
        [3, 2],
      ],
      [1, 2],
      false,
    ],
  ] as const)('is %s: circle %s', (_, ties, [milestoneId, onId], expected) => {
    const known = ties.map(([from, to]): Tie => ({ milestoneId: from, onId: to }));
    expect(closesCircle(known, { milestoneId, onId })).toBe(expected);
  });

  it('never comes back to it, and is refused only when it would', () => {
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 15 }), tie, (wanted, one) => {
        const ties = added(wanted);
        for (const id of FIVE) expect(comesBack(ties, id)).toBe(false);
        expect(closesCircle(ties, one)).toBe(comesBack([...ties, one], one.milestoneId));
      }),
    );
  });
});

describe('a milestone that waits for another', () => {
  const milestone = (id: number, days: number, state: MilestoneState = 'planned') => ({
    id,
    state,
    dueOn: addDays(today, days),
  });

  it.each([
    ['the day before', 9, 'planned', false],
    ['the same day', 10, 'planned', false],
    ['the day after', 11, 'planned', true],
    ['the day after, reached', 11, 'reached', false],
    ['the day after, cancelled', 11, 'cancelled', false],
    ['long before, missed', -20, 'missed', true],
    ['long before, late', -20, 'planned', false],
  ] as const)('is threatened by one due %s: %s, %s → %s', (_, days, state, expected) => {
    const found = threats(
      [milestone(1, days, state), milestone(2, 10)],
      [{ milestoneId: 2, onId: 1 }],
      today,
    );
    expect(found.get(2)).toEqual(expected ? [1] : undefined);
  });

  it('is threatened by one that is late when its own day is today or past', () => {
    const ties = [{ milestoneId: 2, onId: 1 }];
    expect(threats([milestone(1, -5), milestone(2, 0)], ties, today).has(2)).toBe(false);
    expect(threats([milestone(1, -5), milestone(2, -1)], ties, today).get(2)).toEqual([1]);
  });

  it('is threatened from further away, through one whose own day cannot hold', () => {
    const milestones = [milestone(1, 30), milestone(2, 5), milestone(3, 20)];
    const ties = [
      { milestoneId: 2, onId: 1 },
      { milestoneId: 3, onId: 2 },
    ];
    expect([...threats(milestones, ties, today)]).toEqual([
      [2, [1]],
      [3, [2]],
    ]);
  });

  it('is not threatened through what is reached', () => {
    const milestones = [milestone(1, 30, 'reached'), milestone(2, 5), milestone(3, 20)];
    const ties = [
      { milestoneId: 2, onId: 1 },
      { milestoneId: 3, onId: 2 },
    ];
    expect(threats(milestones, ties, today)).toEqual(new Map());
  });

  it('is threatened only while it is planned, and by no more than what it waits for', () => {
    const dated = fc.record({
      state: fc.constantFrom(...MILESTONE_STATES),
      days: fc.integer({ min: -40, max: 40 }),
    });
    let found = 0;
    fc.assert(
      fc.property(
        fc.tuple(dated, dated, dated, dated, dated),
        fc.array(tie, { maxLength: 15 }),
        (drawn, wanted) => {
          const milestones = drawn.map(({ state, days }, index) =>
            milestone(index + 1, days, state),
          );
          const ties = added(wanted);
          for (const [id, by] of threats(milestones, ties, today)) {
            expect(milestones[id - 1]?.state).toBe('planned');
            for (const onId of by) {
              expect(ties).toContainEqual({ milestoneId: id, onId });
              found += 1;
            }
          }
        },
      ),
    );
    expect(found, 'some are threatened').toBeGreaterThan(10);
  });
});
