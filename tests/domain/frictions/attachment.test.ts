import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import { attachRefusal, MOST_ATTACHMENTS } from '~/domain/frictions/attachment';
import { FRICTION_STATES } from '~/domain/frictions/friction';
import {
  isOpenToPieces,
  mayHandlePieces,
  mayReadAttachment,
  type FrictionStanding,
} from '~/domain/frictions/permissions';

const NOW = new Date('2026-03-12T09:00:00Z');
const person = (id: number, organisationId: number, more: Partial<Actor> = {}): Actor => ({
  ...{ id, organisationId, name: 'x', attachment: 'confirmed', maySign: false, roles: [] },
  ...more,
});
const author = person(1, 62);
const colleague = person(2, 62);
const unconfirmed = person(3, 62, { attachment: 'requested' });
const stranger = person(4, 35);
const staff = person(5, 75, { roles: ['staff'] });

const draft: FrictionStanding = {
  ...{ state: 'draft', authorId: author.id, organisationId: 62 },
  ...{ submittedAt: null, publicSince: null },
};
const submitted: FrictionStanding = { ...draft, state: 'submitted', submittedAt: NOW };
const open: FrictionStanding = { ...submitted, state: 'qualified', publicSince: NOW };

describe('how many pieces a friction takes', () => {
  const there = (count: number) => ({
    fingerprints: Array.from({ length: count }, (_, index) => `print ${index}`),
  });
  it.each([
    [0, null],
    [MOST_ATTACHMENTS - 1, null],
    [MOST_ATTACHMENTS, 'too-many-pieces'],
    [MOST_ATTACHMENTS + 1, 'too-many-pieces'],
  ])('%i there: %s', (count, refusal) => {
    expect(attachRefusal(there(count), 'another')?.refusal ?? null).toBe(refusal);
  });

  it('never the same content twice', () => {
    expect(attachRefusal(there(2), 'print 1')?.refusal).toBe('piece-already-there');
    expect(attachRefusal(there(MOST_ATTACHMENTS), 'print 1')?.refusal).toBe('piece-already-there');
  });
});

describe('who handles the pieces', () => {
  it.each([
    ['its author, in draft', author, draft, true],
    ['a colleague, in draft', colleague, draft, true],
    ['staff, in draft', staff, draft, false],
    ['an unconfirmed colleague, in draft', unconfirmed, draft, false],
    ['a colleague, submitted', colleague, submitted, true],
    ['staff, submitted', staff, submitted, true],
    ['an unconfirmed colleague, submitted', unconfirmed, submitted, false],
    ['a stranger, public', stranger, open, false],
    ['a visitor, public', null, open, false],
  ])('%s', (_, actor, friction, may) => {
    expect(mayHandlePieces(actor, friction)).toBe(may);
  });

  it('while the friction is open', () => {
    expect(FRICTION_STATES.filter((state) => !isOpenToPieces(state))).toEqual([
      'resolved',
      'declined',
      'merged',
      'redirected',
      'withdrawn',
    ]);
  });
});

describe('who reads a piece', () => {
  it.each([
    ['a visitor, shared, public', null, open, 'readers', false, true],
    ['a visitor, shared, submitted', null, submitted, 'readers', false, false],
    ['a stranger, shared, submitted', stranger, submitted, 'readers', false, true],
    ['a stranger, shared, draft', stranger, draft, 'readers', false, false],
    ['a stranger, reserved, public', stranger, open, 'parties', false, false],
    ['a visitor, reserved, public', null, open, 'parties', false, false],
    ['a party, reserved, public', stranger, open, 'parties', true, true],
    ['a party, reserved, draft', colleague, draft, 'parties', true, true],
  ] as const)('%s', (_, actor, friction, audience, isParty, may) => {
    expect(mayReadAttachment(actor, friction, { audience, isParty })).toBe(may);
  });
});
