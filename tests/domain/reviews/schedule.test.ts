import { describe, expect, it } from 'vitest';
import {
  awaitedDay,
  byUrgency,
  isWanted,
  readCalendarFilters,
  reviewDueOn,
  scheduleState,
  type ScheduleFacts,
} from '~/domain/reviews/schedule';
import { day } from '~/domain/shared/day';

const TODAY = day('2026-03-12');
const facts = (rest: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  openedOn: day('2026-01-10'),
  investigationEndsOn: null,
  lastDecidedOn: null,
  nextDueOn: null,
  heldOn: null,
  plannedOn: null,
  ...rest,
});

describe('the next committee of a startup', () => {
  it.each([
    ['six months after opening', {}, '2026-07-10'],
    ['when its investigation ends', { investigationEndsOn: day('2026-03-14') }, '2026-03-14'],
    ['when the last decision says', { nextDueOn: day('2026-09-01') }, '2026-09-01'],
  ])('is due %s', (_, rest, due) => {
    expect(reviewDueOn(facts(rest))).toBe(due);
  });

  it.each([
    ['overdue', { nextDueOn: day('2026-03-11') }],
    ['to-plan', { nextDueOn: day('2026-03-12') }],
    ['to-plan', { nextDueOn: day('2026-05-11') }],
    ['later', { nextDueOn: day('2026-05-12') }],
    ['planned', { heldOn: day('2026-03-13'), plannedOn: TODAY }],
    ['to-decide', { heldOn: TODAY, plannedOn: TODAY }],
    // A session whose day is past stays open, whatever was due.
    ['to-decide', { heldOn: day('2025-11-01'), plannedOn: TODAY, nextDueOn: day('2026-12-01') }],
  ] as const)('is %s', (state, rest) => {
    expect(scheduleState(facts(rest), TODAY)).toBe(state);
  });

  it('is awaited for its planned day, else for the day by which it is due', () => {
    const planned = { heldOn: day('2026-04-02'), plannedOn: day('2026-03-01') };
    expect(awaitedDay(facts(planned))).toEqual({
      kind: 'planned',
      day: '2026-04-02',
      since: '2026-03-01',
    });
    const decided = { lastDecidedOn: day('2026-02-01'), nextDueOn: day('2026-06-01') };
    expect(awaitedDay(facts(decided))).toEqual({
      kind: 'due',
      day: '2026-06-01',
      since: '2026-02-01',
    });
    expect(awaitedDay(facts())).toMatchObject({ since: '2026-01-10' });
  });
});

it('orders the calendar by day, then by number, and leaves out what is far away', () => {
  const of = (startupId: number, next: string) => ({
    ...facts({ nextDueOn: day(next) }),
    startupId,
  });
  const [far, near, twin] = [of(1, '2027-01-01'), of(3, '2026-04-01'), of(2, '2026-04-01')];
  const orders = [
    [far, near, twin],
    [twin, far, near],
    [near, twin, far],
  ];
  for (const startups of orders) {
    const ids = byUrgency(startups, TODAY).map(({ startup }) => startup.startupId);
    expect(ids).toEqual([2, 3, 1]);
  }
  const lines = byUrgency([far, near, twin], TODAY);
  expect(lines.map((line) => isWanted(line, null))).toEqual([true, true, false]);
  expect(lines.map((line) => isWanted(line, 'later'))).toEqual([false, false, true]);
});

it.each([
  ['', null, 1],
  ['etat=a-decider&page=3', 'to-decide', 3],
  ['etat=autre&page=0', null, 1],
  ['etat=plus-tard&page=x', 'later', 1],
  ['page=10000', null, 10_000],
  ['page=10001', null, 1],
  ['page=1.5', null, 1],
])('reads the address « %s »', (query, state, page) => {
  expect(readCalendarFilters(new URLSearchParams(query))).toEqual({ state, page });
});
