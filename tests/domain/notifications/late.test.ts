import { expect, it } from 'vitest';
import { digestUntil, digestWeek, isForDigest } from '~/domain/notifications/digest';
import { LATE_KINDS, lateQuery, readLateFilters, type LateKind } from '~/domain/notifications/late';
import { lateHref } from '~/domain/notifications/late-href';
import { day } from '~/domain/shared/day';

it.each([
  '',
  'incubateur=dinsic',
  'personne=12',
  'genre=milestone-late&apres=2026-03-12_45',
  'incubateur=dinsic&personne=12&genre=file-waiting&apres=2026-03-12_-45',
])('the board’s address « %s » says what it asks', (query) => {
  expect(lateQuery(readLateFilters(new URLSearchParams(query)))).toBe(query);
});

it.each([
  'personne=0',
  'personne=1e3',
  'genre=autre',
  'apres=2026-02-30_1',
  'apres=2026-03-12_x',
  'apres=12',
])('« %s » asks for nothing', (query) => {
  expect(lateQuery(readLateFilters(new URLSearchParams(query)))).toBe('');
});

const OF_NO_STARTUP: readonly LateKind[] = ['revision-due', 'resource-neglected'];

it('each kind leads to a form', () => {
  const line = { id: 5, slug: 'allo-62', frictionId: null, resource: null };
  for (const kind of LATE_KINDS.filter((each) => !OF_NO_STARTUP.includes(each)))
    expect(lateHref(kind, line)).toMatch(/^\/(startups\/allo-62|tri\/5)/);
  const resource = { slug: 'adresses' };
  expect(lateHref('resource-neglected', { ...line, resource })).toBe('/ressources/adresses');
  expect(lateHref('revision-due', { ...line, slug: null })).toBe('/programme/revisions');
  expect(lateHref('file-waiting', { ...line, id: -7, slug: null, frictionId: 7 })).toBe(
    '/frictions/7/pieces',
  );
});

it.each([
  ['2026-03-16T06:00:00Z', '2026-03-16'],
  ['2026-03-16T05:59:59Z', null],
  ['2026-03-17T22:59:59Z', '2026-03-16'],
  ['2026-03-17T23:00:00Z', null],
  // The clocks change on the Sunday before.
  ['2026-03-30T05:00:00Z', '2026-03-30'],
  ['2026-03-30T04:59:59Z', null],
  ['2026-10-26T06:00:00Z', '2026-10-26'],
  ['2026-10-26T05:59:59Z', null],
])('at %s the digest of %s is due', (instant, week) => {
  expect(digestWeek(new Date(instant))).toBe(week);
});

it.each([
  ['2026-03-22', true],
  ['2026-03-23', false],
])('what is due on %s belongs into the week of 16 March: %s', (dueOn, belongs) => {
  const task = { kind: 'reach-milestone', about: '', href: '', waitingSince: null } as const;
  const until = digestUntil(day('2026-03-16'));
  expect(isForDigest({ ...task, dueOn: day(dueOn) }, until)).toBe(belongs);
  expect(isForDigest({ ...task, dueOn: null }, until)).toBe(true);
  expect(isForDigest({ ...task, kind: 'finish-draft', dueOn: null }, until)).toBe(false);
});
