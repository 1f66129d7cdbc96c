/** Money is integer cents of a euro, everywhere (invariant 2). */
export type Cents = number;

/** The largest sum a column of the ledger takes: far above any envelope, below what a double counts exactly. */
export const MAX_CENTS: Cents = 1_000_000_000_000;

/** What one decision, share or envelope grants at most, ten million euros: fifty constructions; a larger sum is a slip of the keyboard. */
export const MAX_GRANT_CENTS: Cents = 1_000_000_000;

const TYPED = /^(\d{1,3}(?:[ .]?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/;

/** Cents of a sum typed by a person (« 15 000 », « 1.250,50 € »); null when it is not a positive sum or is out of range. */
export function parseEuros(typed: string): Cents | null {
  const plain = typed
    .replace(/[\u00a0\u202f\s]/g, ' ')
    .replace(/€/g, '')
    .trim();
  const match = TYPED.exec(plain);
  if (!match) return null;
  const euros = Number((match[1] ?? '').replace(/[ .]/g, ''));
  const cents = euros * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0);
  return Number.isSafeInteger(cents) && cents <= MAX_CENTS ? cents : null;
}

/** The sum of cents. */
export function sumCents(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}
