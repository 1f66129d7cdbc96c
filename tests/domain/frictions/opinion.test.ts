import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import {
  LONGEST_DEADLINE_DAYS,
  mayBeAsked,
  opinionState,
  reminderDue,
} from '~/domain/frictions/opinion';
import { addDays, day } from '~/domain/shared/day';

const DUE = day('2026-03-20');
const AT = new Date('2026-03-18T09:00:00Z');
const asked = {
  dueOn: DUE,
  askedOn: day('2026-03-02'),
  givenAt: null,
  cancelledAt: null,
  remindedBeforeAt: null,
  remindedAfterAt: null,
};

describe('the reminder that is due', () => {
  it.each([
    ['four days before', asked, -4, null],
    ['three days before', asked, -3, 'before'],
    ['on the day', asked, 0, 'before'],
    ['the day after', asked, 1, 'after'],
    ['a month after', asked, 30, 'after'],
    ['before, once it has left', { ...asked, remindedBeforeAt: AT }, -1, null],
    ['after, whatever left before', { ...asked, remindedBeforeAt: AT }, 1, 'after'],
    ['after, once it has left', { ...asked, remindedAfterAt: AT }, 9, null],
    ['asked on the fourth day before', { ...asked, askedOn: addDays(DUE, -4) }, -3, 'before'],
    ['asked on the third day before', { ...asked, askedOn: addDays(DUE, -3) }, -1, null],
    ['given', { ...asked, givenAt: AT }, 1, null],
    ['called off', { ...asked, cancelledAt: AT }, 1, null],
  ])('is right: %s', (_name, opinion, days, reminder) => {
    expect(reminderDue(opinion, addDays(DUE, days))).toBe(reminder);
  });
});

describe('an opinion', () => {
  it.each([
    ['waits on its day', asked, 0, 'waiting'],
    ['is late the day after', asked, 1, 'late'],
    ['is given, late or not', { ...asked, givenAt: AT }, 9, 'given'],
    ['is called off', { ...asked, cancelledAt: AT }, 9, 'cancelled'],
  ])('%s', (_name, opinion, days, state) => {
    expect(opinionState(opinion, addDays(DUE, days))).toBe(state);
  });
});

describe('who may be asked, and by when', () => {
  const person = (wishes: Partial<Actor>): Actor => ({
    ...{ id: 1, name: 'Personne', organisationId: 53, attachment: 'confirmed' },
    ...{ maySign: false, roles: [], ...wishes },
  });
  const friction = { organisationId: 62 };
  const today = day('2026-03-12');
  const far = addDays(today, LONGEST_DEADLINE_DAYS);
  it.each([
    ['an agent of elsewhere', person({}), addDays(today, 1), null],
    [
      'somebody without organisation',
      person({ organisationId: null, attachment: 'none' }),
      far,
      null,
    ],
    ['staff', person({ roles: ['staff'] }), far, 'asked-staff'],
    ['the proposing side', person({ organisationId: 62 }), far, 'asked-proposer'],
    ['who only says so', person({ organisationId: 62, attachment: 'requested' }), far, null],
    ['for today', person({}), today, 'deadline-past'],
    ['for the day after the longest', person({}), addDays(far, 1), 'deadline-far'],
  ])('%s', (_name, actor, dueOn, refusal) => {
    const outcome = mayBeAsked(actor, friction, dueOn, today);
    expect(outcome.ok ? null : outcome.refusal).toBe(refusal);
  });
});
