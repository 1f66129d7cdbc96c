import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import { FRICTION_STATES, type FrictionState } from '~/domain/frictions/friction';
import {
  isOffered,
  isProposer,
  mayEdit,
  mayFollow,
  mayRead,
  mayReadCommitments,
  maySupport,
  mayTriage,
  mayWithdraw,
  type FrictionStanding,
} from '~/domain/frictions/permissions';
import { mayTakeOver } from '~/domain/frictions/triage';

const person = (id: number, organisationId: number, wishes: Partial<Actor> = {}): Actor => ({
  id,
  name: `Personne ${id}`,
  organisationId,
  attachment: 'confirmed',
  maySign: false,
  roles: [],
  ...wishes,
});
const author = person(1, 62);
const colleague = person(2, 62);
const unconfirmed = person(3, 62, { attachment: 'requested' });
const stranger = person(4, 53);
const staff = person(5, 1, { roles: ['staff'] });
const AT = new Date('2026-03-01T09:00:00Z');

function friction(state: FrictionState, wishes: Partial<FrictionStanding> = {}): FrictionStanding {
  const submittedAt = state === 'draft' ? null : AT;
  return { state, authorId: 1, organisationId: 62, submittedAt, publicSince: null, ...wishes };
}

describe('who may read a friction', () => {
  it.each([
    ['a draft', friction('draft'), [true, true, false, false, false, false]],
    [
      'an unconfirmed author’s draft',
      friction('draft', { organisationId: null }),
      [true, false, false, false, false, false],
    ],
    [
      'a withdrawn draft',
      friction('withdrawn', { submittedAt: null }),
      [true, true, false, false, false, false],
    ],
    ['a submitted one', friction('submitted'), [true, true, true, true, true, false]],
    [
      'a declined one that never was public',
      friction('declined'),
      [true, true, true, true, true, false],
    ],
    [
      'a public one',
      friction('withdrawn', { publicSince: AT }),
      [true, true, true, true, true, true],
    ],
  ])('%s', (_name, one, expected) => {
    const readers = [author, colleague, unconfirmed, stranger, staff, null];
    expect(readers.map((reader) => mayRead(reader, one))).toEqual(expected);
  });
});

describe('the author of a friction', () => {
  it.each([
    ['draft', true],
    ['submitted', false],
  ] as const)('who left its organisation is its proposer while it is a %s: %s', (state, is) => {
    for (const left of [person(1, 53), person(1, 62, { attachment: 'requested' })]) {
      expect(isProposer(left, friction(state))).toBe(is);
    }
  });
});

describe('who may act on a friction', () => {
  const states = (may: (state: FrictionState) => boolean) => FRICTION_STATES.filter(may);

  it('is edited by its proposing side until triage, by staff while they examine it', () => {
    const editable = ['draft', 'submitted', 'needs_information'];
    expect(states((state) => mayEdit(colleague, friction(state)))).toEqual(editable);
    expect(states((state) => mayEdit(staff, friction(state)))).toEqual([
      'submitted',
      'in_triage',
      'needs_information',
    ]);
    expect(states((state) => mayEdit(unconfirmed, friction(state)))).toEqual([]);
    expect(states((state) => mayEdit(stranger, friction(state)))).toEqual([]);
  });

  it('is withdrawn by its proposing side until it is selected', () => {
    const until = ['draft', 'submitted', 'in_triage', 'needs_information', 'qualified'];
    expect(states((state) => mayWithdraw(author, friction(state)))).toEqual(until);
    expect(states((state) => mayWithdraw(staff, friction(state)))).toEqual(until.slice(1));
    expect(states((state) => mayWithdraw(stranger, friction(state)))).toEqual([]);
    expect(states((state) => mayWithdraw(null, friction(state, { publicSince: AT })))).toEqual([]);
  });

  it('is triaged by staff alone, and never as a draft', () => {
    expect([author, stranger, null].some((actor) => mayTriage(actor, friction('submitted')))).toBe(
      false,
    );
    expect(mayTriage(staff, friction('submitted'))).toBe(true);
    expect(mayTriage(staff, friction('draft'))).toBe(false);
    expect(isOffered(staff, friction('in_triage'), 'qualify')).toBe(true);
    expect(isOffered(author, friction('in_triage'), 'qualify')).toBe(false);
    expect(isOffered(staff, friction('selected'), 'incubate'), 'the startup does it').toBe(false);
  });

  it('is supported by another organisation, confirmed, while it is open', () => {
    const open = [
      'submitted',
      'in_triage',
      'needs_information',
      'qualified',
      'selected',
      'in_incubation',
    ];
    expect(states((state) => maySupport(stranger, friction(state)))).toEqual(open);
    expect(states((state) => maySupport(colleague, friction(state)))).toEqual([]);
    expect(maySupport(person(6, 53, { attachment: 'requested' }), friction('qualified'))).toBe(
      false,
    );
    expect(maySupport(null, friction('qualified', { publicSince: AT }))).toBe(false);
  });

  it('is followed by anybody signed in, once submitted', () => {
    expect(mayFollow(unconfirmed, friction('submitted'))).toBe(true);
    expect(mayFollow(author, friction('draft'))).toBe(false);
    expect(mayFollow(null, friction('qualified', { publicSince: AT }))).toBe(false);
  });

  it('keeps what a decision will need between the proposing side and staff', () => {
    const open = friction('qualified', { publicSince: AT });
    expect([author, colleague, staff].every((actor) => mayReadCommitments(actor, open))).toBe(true);
    expect([stranger, unconfirmed, null].some((actor) => mayReadCommitments(actor, open))).toBe(
      false,
    );
  });

  it('changes hands while it is examined, never to whoever has it', () => {
    expect(mayTakeOver({ state: 'in_triage', handlerId: 9 }, 5)).toBe(true);
    expect(mayTakeOver({ state: 'in_triage', handlerId: 5 }, 5)).toBe(false);
    expect(mayTakeOver({ state: 'submitted', handlerId: null }, 5)).toBe(false);
    expect(mayTakeOver({ state: 'resolved', handlerId: 9 }, 5)).toBe(false);
  });
});
