import { expect, it } from 'vitest';
import { closedService } from '~/domain/frictions/closed-service';
import { day } from '~/domain/shared/day';
import {
  isStopped,
  mayWritePostMortem,
  postMortemDay,
  postMortemReminder,
  unansweredIn,
} from '~/domain/startups/post-mortem';
import { PHASES } from '~/domain/startups/phase';
import { STANDING, whoMay } from '../../support/standing';

it('is asked of the two stops alone', () => {
  expect(PHASES.filter(isStopped)).toEqual(['abandon-investigation', 'abandon']);
});

it('is due thirty days after the stop', () => {
  expect(postMortemDay(day('2026-01-31'))).toBe('2026-03-02');
});

it.each([
  ['2026-02-22', null],
  ['2026-02-23', 'soon'],
  ['2026-03-02', 'soon'],
  ['2026-03-03', 'missing'],
] as const)('on %s is reminded of as %s', (today, reminder) => {
  expect(postMortemReminder(day('2026-01-31'), day(today))).toBe(reminder);
});

it.each([
  [undefined, 'tried'],
  [{ tried: ' ', learnt: 'x', reusable: 'x' }, 'tried'],
  [{ tried: 'x', learnt: '', reusable: 'x' }, 'learnt'],
  [{ tried: 'x', learnt: 'x', reusable: '\n' }, 'reusable'],
  [{ tried: 'x', learnt: 'x', reusable: 'x' }, null],
] as const)('%j leaves %s without an answer', (text, question) => {
  expect(unansweredIn(text)).toBe(question);
});

it.each([
  ['resolved', ['abandon'], 'abandon'],
  ['resolved', ['abandon', 'transfere'], null],
  ['resolved', ['opere'], null],
  ['qualified', ['abandon'], null],
  ['resolved', [], null],
] as const)('a friction %s answered by startups in %j: closed is %s', (state, phases, phase) => {
  const startups = phases.map((each) => ({ phase: each }));
  expect(closedService(state, startups)?.phase ?? null).toBe(phase);
});

it('is written by staff, its sponsors and its last team, whoever else is of the house', () => {
  const over = { ...STANDING, phase: 'abandon', teamIds: [], intrapreneurIds: [] } as const;
  expect(whoMay((actor) => mayWritePostMortem(actor, over, [2]))).toEqual([
    'developer',
    'sponsor',
    'staff',
  ]);
});
