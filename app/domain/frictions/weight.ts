import type { Cents } from '../shared/money';

/** Evidence as it was typed; null is unknown, which never counts as zero. */
export interface Evidence {
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: Cents | null;
}

const MINUTES_AN_HOUR = 60;

/** Hours lost per year: people × minutes; null when either is unknown. */
export function hoursPerYear({ peoplePerYear, minutesEach }: Evidence): number | null {
  if (peoplePerYear === null || minutesEach === null) return null;
  return (peoplePerYear * minutesEach) / MINUTES_AN_HOUR;
}

/** Cents lost per year: people × euros; null when either is unknown. */
export function centsPerYear({ peoplePerYear, eurosEachCents }: Evidence): Cents | null {
  if (peoplePerYear === null || eurosEachCents === null) return null;
  return peoplePerYear * eurosEachCents;
}

/** Whether no figure is known at all: then the source must say why. */
export function isUnknown({ peoplePerYear, minutesEach, eurosEachCents }: Evidence): boolean {
  return peoplePerYear === null && minutesEach === null && eurosEachCents === null;
}

/** The sources of some evidence, one a line as they were typed. */
export function sourcesOf(evidenceSource: string): string[] {
  return evidenceSource
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((line) => line !== '');
}
