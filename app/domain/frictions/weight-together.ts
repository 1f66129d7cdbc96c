import { centsPerYear, hoursPerYear, type Evidence } from './weight';

/** What several testimonies weigh together: only what somebody measured is added up. */
export interface WeightTogether {
  readonly voices: number;
  /** Hours per year of those who know theirs; null while nobody does. */
  readonly hours: number | null;
  readonly voicesWithHours: number;
  /** Cents per year, likewise. */
  readonly cents: number | null;
  readonly voicesWithCents: number;
}

/** The weight of a friction with that of everybody who joined it; who does not know is counted apart, never as zero. */
export function weighTogether(evidences: readonly Evidence[]): WeightTogether {
  const hours = evidences.map(hoursPerYear).filter((known) => known !== null);
  const cents = evidences.map(centsPerYear).filter((known) => known !== null);
  return {
    voices: evidences.length,
    hours: sumOfKnown(hours),
    voicesWithHours: hours.length,
    cents: sumOfKnown(cents),
    voicesWithCents: cents.length,
  };
}

function sumOfKnown(known: readonly number[]): number | null {
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
