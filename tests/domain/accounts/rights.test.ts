import { describe, expect, it } from 'vitest';
import type { Attachment, Role } from '~/domain/accounts/account';
import { chooseOrganisationFor, isRequestFor } from '~/domain/accounts/attachment';
import { nameFromEmail } from '~/domain/accounts/naming';
import {
  mayChangeRoles,
  mayChangeSettings,
  mayConfirmAttachments,
  mayErase,
  mayReadJournal,
} from '~/domain/accounts/permissions';
import { allowErasure, giveRights, rightsSeen } from '~/domain/accounts/roles';

const holder = (roles: Role[] = [], attachment: Attachment = 'confirmed') => ({
  roles,
  maySign: false,
  attachment,
  erasedAt: null,
});

describe('who may do what with accounts', () => {
  const actor = (...roles: Role[]) => ({
    id: 1,
    name: 'A',
    organisationId: null,
    attachment: 'none' as const,
    maySign: false,
    roles,
  });
  it.each([
    ['a visitor', null, [false, false, false, false, false]],
    ['an agent', actor(), [false, false, false, false, false]],
    ['a college member', actor('college-etat'), [false, false, false, false, false]],
    ['staff', actor('staff'), [true, true, false, false, false]],
    ['an administrator', actor('admin'), [true, true, true, true, true]],
  ] as const)('%s', (_, who, expected) => {
    const may = [
      mayConfirmAttachments,
      mayReadJournal,
      mayChangeRoles,
      mayErase,
      mayChangeSettings,
    ];
    expect(may.map((rule) => rule(who))).toEqual(expected);
  });
});

describe('giving rights', () => {
  it.each([
    ['a role', holder(), { roles: ['staff'], maySign: false }, 0, null],
    ['one college', holder(), { roles: ['college-etat'], maySign: false }, 0, null],
    ['the other college', holder(), { roles: ['college-collectivites'], maySign: false }, 0, null],
    [
      'a role, while the organisation waits',
      holder([], 'requested'),
      { roles: ['staff'], maySign: false },
      0,
      null,
    ],
    [
      'both colleges',
      holder(),
      { roles: ['college-etat', 'college-collectivites'], maySign: false },
      0,
      'both-colleges',
    ],
    ['signing for a confirmed organisation', holder(), { roles: [], maySign: true }, 0, null],
    [
      'signing while it waits',
      holder([], 'requested'),
      { roles: [], maySign: true },
      0,
      'signs-for-nobody',
    ],
    ['signing for none', holder([], 'none'), { roles: [], maySign: true }, 0, 'signs-for-nobody'],
    [
      'the last administrator leaves',
      holder(['admin']),
      { roles: [], maySign: false },
      0,
      'last-admin',
    ],
    ['one of two leaves', holder(['admin']), { roles: [], maySign: false }, 1, null],
    ['the last one stays', holder(['admin']), { roles: ['admin'], maySign: false }, 0, null],
    [
      'an erased person',
      { ...holder(), erasedAt: new Date(0) },
      { roles: ['staff'], maySign: false },
      1,
      'erased',
    ],
  ] as const)('%s', (_, who, wanted, others, refusal) => {
    const given = giveRights(who, wanted, others);
    expect(given.ok ? null : given.refusal).toBe(refusal);
  });

  it.each([
    ['somebody', holder(), 0, null],
    ['the last administrator', holder(['admin']), 0, 'last-admin'],
    ['one of two administrators', holder(['admin']), 1, null],
    ['twice', { ...holder(), erasedAt: new Date(0) }, 1, 'erased'],
  ] as const)('erasing %s', (_, who, others, refusal) => {
    const allowed = allowErasure(who, others);
    expect(allowed.ok ? null : allowed.refusal).toBe(refusal);
  });

  it('knows the same rights in any order', () => {
    const one = rightsSeen({ roles: ['staff', 'admin'], maySign: true });
    expect(one).toBe(rightsSeen({ roles: ['admin', 'staff'], maySign: true }));
    expect(one).not.toBe(rightsSeen({ roles: ['admin', 'staff'], maySign: false }));
    expect(rightsSeen({ roles: [], maySign: false })).toBe('none');
  });
});

describe('choosing an organisation', () => {
  it.each([
    ['the first one', { organisationId: null, attachment: 'none' }, null],
    ['the one that waits', { organisationId: 7, attachment: 'requested' }, 'already-requested'],
    ['the one confirmed', { organisationId: 7, attachment: 'confirmed' }, 'already-confirmed'],
    ['another than the one confirmed', { organisationId: 8, attachment: 'confirmed' }, null],
    ['the one that was refused', { organisationId: 7, attachment: 'none' }, null],
  ] as const)('%s', (_, standing, refusal) => {
    const chosen = chooseOrganisationFor(standing, 7);
    expect(chosen).toMatchObject(
      refusal === null
        ? { ok: true, value: { organisationId: 7, attachment: 'requested', maySign: false } }
        : { ok: false, refusal },
    );
  });

  it('staff answer the very request that they saw', () => {
    expect(isRequestFor({ organisationId: 7, attachment: 'requested' }, 7)).toBe(true);
    expect(isRequestFor({ organisationId: 8, attachment: 'requested' }, 7)).toBe(false);
    expect(isRequestFor({ organisationId: 7, attachment: 'confirmed' }, 7)).toBe(false);
  });
});

describe('a first name for a new account', () => {
  it.each([
    ['jeanne.le-goff@pasdecalais.fr', 'Jeanne Le-Goff'],
    ['anne_marie.x+relais@ville.fr', 'Anne Marie X'],
    ['élodie@ville.fr', 'Élodie'],
    ['...@ville.fr', '...@ville.fr'],
  ])('%s is %s', (email, name) => {
    expect(nameFromEmail(email)).toBe(name);
  });
});
