import { isStaff, type Actor } from '../accounts/account';
import { isIntrapreneur, isParty, type Standing } from '../startups/standing';
import type { LedgerKind } from './ledger';

/** The intrapreneur and staff order and certify; paying is the incubator's. */
const WRITERS: Readonly<Record<LedgerKind, (actor: Actor | null, standing: Standing) => boolean>> =
  {
    commitment: (actor, standing) => isStaff(actor) || isIntrapreneur(actor, standing),
    certification: (actor, standing) => isStaff(actor) || isIntrapreneur(actor, standing),
    payment: (actor) => isStaff(actor),
  };

/** Who writes a line of that kind, and who reverses one. */
export function mayWriteLedger(actor: Actor | null, standing: Standing, kind: LedgerKind): boolean {
  return WRITERS[kind](actor, standing);
}

/** Who reads the ledger's lines, with their suppliers and labels; totals and envelopes are public. */
export function mayReadLedger(actor: Actor | null, standing: Standing): boolean {
  return isParty(actor, standing);
}
