import { isStaff, type Actor } from '../accounts/account';
import type { ImportState, SheetRefusal } from '../frictions/import-file';
import { mayKeepAccounts } from './permissions';

/** Why an import of payments is refused, besides the refusals that every use case may give. */
export type PaymentImportRefusal =
  | SheetRefusal
  | 'column-doubled'
  | 'lines-wrong'
  | 'nothing-new'
  | 'imported-meanwhile'
  | 'import-closed';

/** What permissions on an import are decided from. */
export interface PaymentImportStanding {
  readonly authorId: number;
  readonly state: ImportState;
}

/** Whoever sent the file; every staff member reads what became of it once it is done. */
export function mayReadPaymentImport(actor: Actor | null, sent: PaymentImportStanding): boolean {
  return isStaff(actor) && (actor?.id === sent.authorId || sent.state === 'completed');
}

/** Whoever sent the file, until it is imported or given up. */
export function mayChangePaymentImport(actor: Actor | null, sent: PaymentImportStanding): boolean {
  return mayKeepAccounts(actor) && actor?.id === sent.authorId && sent.state === 'pending';
}
