import { isStaff, type Actor } from '../accounts/account';
import { isReaderOf, isSenderOf, type ImportStanding } from '../imports/permissions';
import { mayKeepAccounts } from './permissions';

/** Whoever sent the file; every staff member reads what became of it once it is done. */
export function mayReadPaymentImport(actor: Actor | null, sent: ImportStanding): boolean {
  return isStaff(actor) && isReaderOf(actor, sent);
}

/** Whoever sent the file, until it is imported or given up. */
export function mayChangePaymentImport(actor: Actor | null, sent: ImportStanding): boolean {
  return mayKeepAccounts(actor) && isSenderOf(actor, sent);
}
