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
  isConsultationOpen,
  isRevisionLate,
  nextSemester,
  readSemester,
  revisionDueOn,
  semesterOf,
  semestersOffered,
} from '~/domain/programme/revision-schedule';
import { mayBecome } from '~/domain/programme/revision-transitions';
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

  it('follow each other', () => {
    expect(nextSemester('2018-S1')).toBe('2018-S2');
    expect(nextSemester('2018-S2')).toBe('2019-S1');
    expect(semestersOffered('2018-S2', day('2019-01-02'))[0]).toBe('2019-S1');
    expect(semestersOffered(null, day('2017-12-14'))[0]).toBe('2017-S2');
  });

  it.each([
    ['2018-S1', '2018-S1'],
    ['2018-S3', null],
    ['2018', null],
    ['', null],
    [undefined, null],
  ])('are read from an address: %s', (text, expected) => {
    expect(readSemester(text)).toBe(expected);
  });
});

describe('the next edition', () => {
  it.each([
    ['2017-12-14', '2018-06-14'],
    ['2018-08-31', '2019-02-28'],
  ])('after %s is due on %s', (adopted, due) => {
    expect(revisionDueOn(day(adopted))).toBe(due);
  });

  it('is late on the day after', () => {
    expect(isRevisionLate(day('2018-06-14'), day('2018-06-14'))).toBe(false);
    expect(isRevisionLate(day('2018-06-14'), day('2018-06-15'))).toBe(true);
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
