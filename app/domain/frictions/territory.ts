import { done, refuse, type Result } from '../shared/result';

/** A territory as it is typed: its name, and its official code when the person took it from the suggestions. */
export interface TypedTerritory {
  readonly name: string;
  readonly code: string | null;
}

const WITH_CODE = /^(.+?)\s*\(([0-9][0-9AB][0-9]{0,7})\)$/;

/** Reads « Saint-Malo (35288) » or a bare name. */
export function readTerritory(text: string): TypedTerritory {
  const [, name, code] = WITH_CODE.exec(text) ?? [];
  return name === undefined || code === undefined ? { name: text, code: null } : { name, code };
}

interface Candidate {
  readonly kind: string;
  /** Its name is what was typed, not a part of it. */
  readonly exact: boolean;
}

/** The one territory that is meant: the only one of that name, else the only one that holds it; a région or département before the communes that share its name. */
export function chooseTerritory<T extends Candidate>(
  candidates: readonly T[],
): Result<T, 'territory-unknown' | 'territory-ambiguous'> {
  const exact = candidates.filter((candidate) => candidate.exact);
  const meant = exact.length === 0 ? candidates : exact;
  const large = meant.filter(({ kind }) => kind === 'region' || kind === 'departement');
  const [only, second] = large.length === 1 ? large : meant;
  if (only === undefined) return refuse('territory-unknown', { field: 'territory' });
  return second === undefined ? done(only) : refuse('territory-ambiguous', { field: 'territory' });
}
