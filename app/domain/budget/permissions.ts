import { actsFor, isStaff, type Actor } from '../accounts/account';
import { isIntrapreneur, isParty, type Standing } from '../startups/standing';
import type { LedgerKind } from './ledger';

/** The intrapreneur and staff order, certify and record invoices; paying is the incubator's. */
const WRITERS: Readonly<Record<LedgerKind, (actor: Actor | null, standing: Standing) => boolean>> =
  {
    commitment: (actor, standing) => isStaff(actor) || isIntrapreneur(actor, standing),
    certification: (actor, standing) => isStaff(actor) || isIntrapreneur(actor, standing),
    invoice: (actor, standing) => isStaff(actor) || isIntrapreneur(actor, standing),
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

/** Who writes down an envelope that no committee grants, and decides what is carried over to the next year. */
export function mayKeepEnvelopes(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Who changes the spending grid, reads the whole portfolio's money and brings the accounts' payments in. */
export function mayKeepAccounts(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Who writes down when a funder is closed and when its assembly votes: staff, and whoever acts for it. */
export function mayKeepCalendar(actor: Actor | null, funderId: number): boolean {
  return isStaff(actor) || actsFor(actor, funderId);
}
