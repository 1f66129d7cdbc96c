import fc from 'fast-check';
import { day } from '~/domain/shared/day';

/** The day on which random ledgers are written, in January: the year before may have left something. */
export const RANDOM_NOW = new Date('2027-01-20T09:00:00Z');
export const RANDOM_TODAY = day('2027-01-20');
/** A day of the year that is over, and one of the year that runs. */
export const RANDOM_DAYS = [day('2026-12-18'), RANDOM_TODAY] as const;

/** What somebody tries on a ledger; what it is about is a number modulo how many there are. */
export const ledgerOperation = fc.record({
  kind: fc.constantFrom(
    'commitment',
    'commitment',
    'certification',
    'invoice',
    'payment',
    'reversal',
    'carry-over',
  ),
  target: fc.nat(30),
  /** Which invoice a payment pays; none when it is even. */
  invoice: fc.nat(7),
  amountCents: fc.integer({ min: 1, max: 60 }),
  on: fc.constantFrom(...RANDOM_DAYS),
});
export type LedgerOperation = typeof ledgerOperation extends fc.Arbitrary<infer T> ? T : never;

/** That many out of a list, whatever its length. */
export function pick<T>(from: readonly T[], target: number): T | undefined {
  return from[target % Math.max(from.length, 1)];
}
