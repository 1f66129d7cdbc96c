import { done, refuse, type Result } from '../shared/result';
import type { Attachment, Role } from './account';

/** What an administrator gives to an account. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly maySign: boolean;
}

interface Holder extends Rights {
  readonly attachment: Attachment;
  readonly erasedAt: Date | null;
}

export const RIGHTS_REFUSALS = [
  'both-colleges',
  'signs-for-nobody',
  'last-admin',
  'erased',
] as const;
export type RightsRefusal = (typeof RIGHTS_REFUSALS)[number];

/**
 * Whether an account may be given those rights: one college at most (each votes for itself), signing only for a
 * confirmed organisation, and somebody must stay to administer (`otherAdmins` = administrators besides this one).
 */
export function giveRights(
  holder: Holder,
  wanted: Rights,
  otherAdmins: number,
): Result<Rights, RightsRefusal> {
  if (holder.erasedAt !== null) return refuse('erased');
  if (wanted.roles.includes('college-etat') && wanted.roles.includes('college-collectivites')) {
    return refuse('both-colleges', { field: 'college-etat' });
  }
  if (wanted.maySign && holder.attachment !== 'confirmed') {
    return refuse('signs-for-nobody', { field: 'maySign' });
  }
  if (leavesNobody(holder, wanted.roles, otherAdmins)) {
    return refuse('last-admin', { field: 'admin' });
  }
  return done(wanted);
}

/** Whether an account may be erased: not twice, and never the last administrator. */
export function allowErasure(holder: Holder, otherAdmins: number): Result<null, RightsRefusal> {
  if (holder.erasedAt !== null) return refuse('erased');
  return leavesNobody(holder, [], otherAdmins) ? refuse('last-admin') : done(null);
}

function leavesNobody(holder: Holder, wanted: readonly Role[], otherAdmins: number): boolean {
  return holder.roles.includes('admin') && !wanted.includes('admin') && otherAdmins === 0;
}

/** Rights as one word, so that a form can say which ones its author saw (invariant 6). */
export function rightsSeen(rights: Rights): string {
  const words: string[] = [...rights.roles].sort();
  if (rights.maySign) words.push('signs');
  return words.join(' ') || 'none';
}
