import { actsFor, isStaff, type Actor } from '../accounts/account';
import { isReaderOf, isSenderOf, type ImportStanding } from '../imports/permissions';

/** Staff for any organisation, and whoever acts for their own: who may import a list of frictions. */
export function mayImport(actor: Actor | null): boolean {
  return isStaff(actor) || (actor !== null && actsFor(actor, actor.organisationId));
}

/** Whether a line may be deposited in the name of that organisation. */
export function mayImportFor(actor: Actor | null, organisationId: number): boolean {
  return isStaff(actor) || actsFor(actor, organisationId);
}

/** Whoever sent the file, while they may import; staff read what became of it once it is done. */
export function mayReadImport(actor: Actor | null, sent: ImportStanding): boolean {
  return mayImport(actor) && isReaderOf(actor, sent);
}

/** Whoever sent the file, until it is imported or given up. */
export function mayChangeImport(actor: Actor | null, sent: ImportStanding): boolean {
  return mayImport(actor) && isSenderOf(actor, sent);
}
