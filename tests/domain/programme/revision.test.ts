import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '~/domain/accounts/account';
import { REVISION_STATES } from '~/domain/programme/revision';
import {
  collegeOf,
  mayAnswerProposals,
  mayComment,
  mayPrepareRevision,
  mayProposeChange,
  mayReadProposal,
  mayReadRevision,
} from '~/domain/programme/revision-permissions';
import {
  CLOSING_REMINDER_DAYS,
  earliestClosing,
  isConsultationOpen,
  isRevisionLate,
  semesterOf,
  semestersOffered,
  SHORTEST_CONSULTATION_DAYS,
} from '~/domain/programme/revision-schedule';
import { mayBecome } from '~/domain/programme/revision-transitions';
import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';

describe('a revision', () => {
  const allowed = new Set([
    'draft under_consultation',
    'under_consultation draft',
    'under_consultation adopted',
  ]);
  it.each(REVISION_STATES.flatMap((from) => REVISION_STATES.map((to) => [from, to] as const)))(
    'goes from %s to %s only as the table says',
    (from, to) => {
      expect(mayBecome(from, to)).toBe(allowed.has(`${from} ${to}`));
    },
  );
});

describe('semesters', () => {
  it.each([
    ['2017-12-14', '2017-S2'],
    ['2018-01-01', '2018-S1'],
    ['2018-06-30', '2018-S1'],
    ['2018-07-01', '2018-S2'],
  ])('%s is in %s', (on, semester) => {
    expect(semesterOf(day(on))).toBe(semester);
  });

  it('offered for a draft come after the last edition’s', () => {
    const offered = ['2018-S2', '2019-S1', '2019-S2', '2020-S1'];
    expect(semestersOffered(semester('2018-S1'), day('2030-01-02'))).toEqual(offered);
    expect(semestersOffered(null, day('2018-07-01'))).toEqual(offered);
  });
});

describe('the next edition', () => {
  it('is late on the day after', () => {
    expect(isRevisionLate(day('2018-06-14'), day('2018-06-14'))).toBe(false);
    expect(isRevisionLate(day('2018-06-14'), day('2018-06-15'))).toBe(true);
  });

  it('is consulted about for seven days at least, so that the reminder comes before the end', () => {
    expect(earliestClosing(day('2018-06-14'))).toBe('2018-06-21');
    expect(SHORTEST_CONSULTATION_DAYS).toBeGreaterThanOrEqual(CLOSING_REMINDER_DAYS);
  });

  it('is consulted about to the closing day included', () => {
    expect(isConsultationOpen(day('2018-06-14'), day('2018-06-14'))).toBe(true);
    expect(isConsultationOpen(day('2018-06-14'), day('2018-06-15'))).toBe(false);
  });
});

describe('rights', () => {
  const actor = (...roles: Role[]): Actor => ({
    ...{ id: 1, name: 'A', organisationId: null, attachment: 'none', maySign: false },
    roles,
  });

  it.each([
    ['a visitor', null, null, false, false],
    ['an agent', actor(), null, true, false],
    ['staff', actor('staff'), null, true, true],
    ['an administrator', actor('admin'), null, true, false],
    ['the State’s college', actor('college-etat'), 'college-etat', true, false],
    ['the other college', actor('college-collectivites'), 'college-collectivites', true, false],
  ] as const)('of %s', (_, who, college, isHeard, prepares) => {
    expect(collegeOf(who)).toBe(college);
    expect(mayProposeChange(who)).toBe(isHeard);
    expect(mayComment(who)).toBe(isHeard);
    expect(mayReadRevision(who, 'draft')).toBe(isHeard);
    expect(mayReadRevision(who, 'under_consultation')).toBe(true);
    expect(mayReadRevision(who, 'adopted')).toBe(true);
    expect(mayPrepareRevision(who)).toBe(prepares);
    expect(mayAnswerProposals(who)).toBe(prepares);
    expect(mayReadProposal(who, { proposedById: 2, state: 'waiting' })).toBe(prepares);
    expect(mayReadProposal(who, { proposedById: 2, state: 'gathered' })).toBe(isHeard);
    expect(mayReadProposal(who, { proposedById: 1, state: 'refused' })).toBe(isHeard);
  });
});
