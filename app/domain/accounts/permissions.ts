import { isAdmin, isStaff, type Actor } from './account';

/** Who sees the accounts and confirms that a person belongs to an organisation: staff and administrators. */
export function mayConfirmAttachments(actor: Actor | null): boolean {
  return isStaff(actor) || isAdmin(actor);
}

/** Who gives roles and the right to sign: administrators. */
export function mayChangeRoles(actor: Actor | null): boolean {
  return isAdmin(actor);
}

/** Who erases a person: administrators. */
export function mayErase(actor: Actor | null): boolean {
  return isAdmin(actor);
}

/** Who changes the settings: administrators. */
export function mayChangeSettings(actor: Actor | null): boolean {
  return isAdmin(actor);
}

/** Who reads the journal: staff and administrators. */
export function mayReadJournal(actor: Actor | null): boolean {
  return isStaff(actor) || isAdmin(actor);
}
