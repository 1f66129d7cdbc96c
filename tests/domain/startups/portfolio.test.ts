import { expect, it } from 'vitest';
import { day } from '~/domain/shared/day';
import {
  portfolioOverTime,
  portfolioQuery,
  readPortfolioFilters,
  semesterOf,
  semestersBetween,
} from '~/domain/startups/portfolio';

it.each([
  ['2026-01-01', '2026-01-01'],
  ['2026-06-30', '2026-01-01'],
  ['2026-07-01', '2026-07-01'],
  ['2026-12-31', '2026-07-01'],
])('%s lies in the half-year that begins on %s', (date, first) => {
  expect(semesterOf(day(date))).toBe(first);
});

it('lists half-years, the latest ones when they are too many', () => {
  const [from, to] = [day('2024-08-31'), day('2026-02-28')];
  expect(semestersBetween(from, to, 9)).toEqual([
    '2024-07-01',
    '2025-01-01',
    '2025-07-01',
    '2026-01-01',
  ]);
  expect(semestersBetween(from, to, 2)).toEqual(['2025-07-01', '2026-01-01']);
  expect(semestersBetween(to, from, 9)).toEqual([]);
  // The last one is there from its very first day.
  expect(semestersBetween(from, day('2025-01-01'), 9)).toEqual(['2024-07-01', '2025-01-01']);
});

it('keeps the phases apart', () => {
  const on = day('2026-01-01');
  const turns = [
    { phase: 'construction', semester: on, began: 3, ended: 0 },
    { phase: 'acceleration', semester: on, began: 2, ended: 1 },
    { phase: 'abandon', semester: on, began: 5, ended: 0 },
  ] as const;
  expect(portfolioOverTime(turns, [on])).toEqual([
    { on, counts: { investigation: 0, construction: 3, acceleration: 1, consolidation: 0 } },
  ]);
});

it('counts who is in a phase at the end of each half-year, from the first startup on', () => {
  const semesters = ['2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01'].map(day);
  const turn = (semester: string, began: number, ended: number) =>
    ({ phase: 'construction', semester: day(semester), began, ended }) as const;
  const turns = [turn('2025-01-01', 3, 1), turn('2026-01-01', 0, 2)];
  expect(
    portfolioOverTime(turns, semesters).map(({ on, counts }) => [on, counts.construction]),
  ).toEqual([
    ['2025-01-01', 2],
    ['2025-07-01', 2],
    ['2026-01-01', 0],
  ]);
  expect(portfolioOverTime([], semesters)).toEqual([]);
});

it('reads the filters that it writes, and nothing else', () => {
  for (const query of [
    'incubateur=dinsic&territoire=departement-62&theme=sante&avant=12',
    'priorite=9&apres=12',
  ])
    expect(portfolioQuery(readPortfolioFilters(new URLSearchParams(query)))).toBe(query);
  const odd = new URLSearchParams('theme=x&priorite=10&apres=-1&incubateur=&territoire=\u0000');
  expect(portfolioQuery(readPortfolioFilters(odd))).toBe('');
});
