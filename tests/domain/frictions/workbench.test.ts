import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import { isAnswerLate } from '~/domain/frictions/answer-time';
import { MOST_BULK_LINES, mayBulk, progressOf, tickedLines } from '~/domain/frictions/bulk';
import { FRICTION_STATES } from '~/domain/frictions/friction';
import { mayScore, mayShortlist } from '~/domain/frictions/permissions';
import { PRESENT_SECONDS, presentSince } from '~/domain/frictions/presence';
import { addTag, LONGEST_TAG, MOST_TAGS, tagOf } from '~/domain/frictions/tags';
import { lateBefore, TRIAGE_VIEWS, VIEWS } from '~/domain/frictions/triage';
import {
  isNarrowed,
  readTriageQuery,
  triageHref,
  withQueue,
  type TriageQuery,
} from '~/domain/frictions/triage-filters';
import { addDays, day, dayInParis } from '~/domain/shared/day';

const STAFF: Actor = {
  id: 7,
  name: 'Sarah Petit',
  organisationId: 1,
  attachment: 'confirmed',
  maySign: false,
  roles: ['staff'],
};
const ADMIN: Actor = { ...STAFF, id: 8, roles: ['admin'] };

function query(address: string): TriageQuery {
  return readTriageQuery(new URLSearchParams(address));
}

describe('the address of the workbench', () => {
  it('is read back as it was written', () => {
    const id = fc.integer({ min: 1, max: 999_999_999 });
    const cursor = fc.record({ way: fc.constantFrom('after', 'before'), id });
    fc.assert(
      fc.property(
        fc.record({
          view: fc.constantFrom(...TRIAGE_VIEWS),
          q: fc.string().map((text) => query(new URLSearchParams({ q: text }).toString()).q),
          theme: fc.constantFrom(null, 'sante', 'autre'),
          territory: fc.constantFrom('', 'region-53'),
          handler: fc.oneof(fc.constant(null), fc.constant('personne'), id),
          tag: fc.constantFrom('', 'petite enfance'),
          cursor: fc.oneof(fc.constant(null), cursor),
          open: fc.oneof(fc.constant(null), id),
        }),
        (wanted) => {
          const asked = wanted as TriageQuery;
          const [, address = ''] = triageHref(asked).split('?');
          expect(query(address)).toEqual(asked);
        },
      ),
    );
  });

  it('counts what it does not know as not asked', () => {
    expect(query('vue=rien&theme=x&charge=-1&apres=0&dossier=abc&etiquette=%20')).toEqual(
      query(''),
    );
    expect(isNarrowed(query('vue=toutes&apres=3&dossier=4'))).toBe(false);
    expect(isNarrowed(query('charge=personne'))).toBe(true);
  });

  it('remembers where in the queue one was', () => {
    expect(withQueue('/tri/4', null)).toBe('/tri/4');
    expect(withQueue('/tri/4', '/tri?vue=a-moi')).toBe('/tri/4?retour=%2Ftri%3Fvue%3Da-moi');
  });
});

describe('a late answer', () => {
  it.each([
    ['2026-03-12', 'below', -29, false],
    ['2026-03-12', 'on', -30, false],
    ['2026-03-12', 'above', -31, true],
  ])('on %s, %s: deposited %s days ago, late %s', (on, _where, days, late) => {
    const today = day(on);
    // Half past midnight in Paris is still the day before in UTC.
    const submittedAt = new Date(`${addDays(today, days - 1)}T23:30:00Z`);
    expect(dayInParis(submittedAt) < lateBefore(today)).toBe(late);
    expect(isAnswerLate({ submittedAt, answeredAt: null }, today)).toBe(late);
  });
});

describe('tags', () => {
  it('are kept in one spelling', () => {
    expect(tagOf('  Petite \u00a0ENFANCE; ')).toBe('petite enfance');
  });

  it.each([
    ['a'.repeat(LONGEST_TAG), [], { ok: true }],
    ['a'.repeat(LONGEST_TAG + 1), [], { refusal: 'tag-too-long' }],
    [' ,; ', [], { refusal: 'tag-empty' }],
    ['neuf', Array.from({ length: MOST_TAGS - 1 }, (_, index) => String(index)), { ok: true }],
    [
      'neuf',
      Array.from({ length: MOST_TAGS }, (_, index) => String(index)),
      { refusal: 'too-many-tags' },
    ],
    ['3', Array.from({ length: MOST_TAGS }, (_, index) => String(index)), { ok: true }],
  ])('%# : %s', (typed, borne, outcome) => {
    expect(addTag(typed, borne)).toMatchObject(outcome);
  });
});

describe('lots', () => {
  it('take the ticked lines, each file once, and nothing else', () => {
    expect(tickedLines('12:3,15:1,12:4,x,7,0:1,-1:2')).toEqual([
      { id: 12, version: 4 },
      { id: 15, version: 1 },
    ]);
    expect(tickedLines('')).toEqual([]);
  });

  it.each([
    [0, { refusal: 'nothing-ticked' }],
    [1, { ok: true }],
    [MOST_BULK_LINES, { ok: true }],
    [MOST_BULK_LINES + 1, { refusal: 'too-many-lines' }],
  ])('of %s files', (count, outcome) => {
    expect(mayBulk(count)).toMatchObject(outcome);
  });

  it('count what was worked, not what was left', () => {
    const outcomes = ['done', 'refused', 'left', null] as const;
    expect(progressOf(outcomes.map((outcome) => ({ outcome })))).toEqual({
      total: 4,
      worked: 2,
      done: 1,
      refused: 1,
    });
  });
});

describe('presence', () => {
  it('lasts as long as three heartbeats', () => {
    const now = new Date('2026-03-12T09:00:00Z');
    expect(now.getTime() - presentSince(now).getTime()).toBe(PRESENT_SECONDS * 1_000);
  });
});

describe('who scores', () => {
  const standing = (state: (typeof FRICTION_STATES)[number]) => ({
    state,
    authorId: 1,
    organisationId: 1,
    submittedAt: new Date(0),
    publicSince: null,
  });
  const SCORED = ['in_triage', 'needs_information', 'qualified'];

  it.each(FRICTION_STATES)('while it is %s', (state) => {
    const jury = { shortlisted: true, reviewerIds: [STAFF.id] };
    expect(mayShortlist(STAFF, standing(state))).toBe(SCORED.includes(state));
    expect(mayScore(STAFF, standing(state), jury)).toBe(SCORED.includes(state));
  });

  it.each([
    [STAFF, true, [7], true],
    [STAFF, false, [7], false],
    [STAFF, true, [9], false],
    [ADMIN, true, [8], false],
    [null, true, [7], false],
  ])('%# : named, on the shortlist, of staff', (actor, shortlisted, reviewerIds, may) => {
    expect(mayScore(actor, standing('qualified'), { shortlisted, reviewerIds })).toBe(may);
  });
});

describe('views', () => {
  it('all lie within « toutes »', () => {
    for (const view of TRIAGE_VIEWS) {
      for (const state of VIEWS[view].states) expect(VIEWS.toutes.states).toContain(state);
    }
  });
});
