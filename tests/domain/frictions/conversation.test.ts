import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import { inOrder } from '~/domain/frictions/conversation';
import {
  mayManageTemplates,
  mayReadHistory,
  mayReadNotes,
  sideOf,
  type FrictionStanding,
} from '~/domain/frictions/permissions';

const person = (id: number, organisationId: number, wishes: Partial<Actor> = {}): Actor => ({
  ...{ id, name: `Personne ${id}`, organisationId, attachment: 'confirmed', maySign: false },
  ...{ roles: [], ...wishes },
});
const author = person(1, 62);
const colleague = person(2, 62);
const unconfirmed = person(3, 62, { attachment: 'requested' });
const stranger = person(4, 53);
const staff = person(5, 1, { roles: ['staff'] });
const staffOfProposer = person(6, 62, { roles: ['staff'] });
const admin = person(7, 1, { roles: ['admin'] });
const submitted: FrictionStanding = {
  ...{ state: 'submitted', authorId: 1, organisationId: 62, publicSince: null },
  submittedAt: new Date('2026-03-01T09:00:00Z'),
};
const draft: FrictionStanding = { ...submitted, state: 'draft', submittedAt: null };
const open: FrictionStanding = {
  ...submitted,
  ...{ state: 'declined', publicSince: new Date('2026-03-02T09:00:00Z') },
};

describe('who writes and reads around a friction', () => {
  it.each([
    ['its author', author, 'proposer', true, false],
    ['a colleague', colleague, 'proposer', true, false],
    ['somebody unconfirmed', unconfirmed, null, false, false],
    ['a stranger', stranger, null, false, false],
    ['staff', staff, 'staff', true, true],
    ['staff of the proposing organisation', staffOfProposer, 'staff', true, true],
    ['an administrator', admin, null, false, false],
    ['a visitor', null, null, false, false],
  ])('%s', (_name, actor, side, history, notes) => {
    for (const friction of [submitted, open]) {
      expect(sideOf(actor, friction)).toBe(side);
      expect(mayReadHistory(actor, friction)).toBe(history);
      expect(mayReadNotes(actor, friction)).toBe(notes);
    }
    expect(mayManageTemplates(actor)).toBe(notes);
    expect(sideOf(actor, draft), 'a draft has no conversation').toBeNull();
    expect(mayReadHistory(actor, draft), 'nor a history').toBe(false);
    expect(mayReadNotes(actor, draft), 'nor notes').toBe(false);
  });
});

describe('a conversation', () => {
  it('is told in the order of time, whichever part a line comes from', () => {
    const at = (minutes: number) => ({ at: new Date(minutes * 60_000) });
    const said = inOrder([at(1), at(5)], [at(3)]);
    expect(said).toEqual([at(1), at(3), at(5)]);
  });
});
