import { done, refuse, type Result } from '../shared/result';

/** A territory as it is typed: its name, and its official code when the person took it from the suggestions. */
export interface TypedTerritory {
  readonly name: string;
  readonly code: string | null;
}

const WITH_CODE = /^(.+?)\s*\([^()]*?([0-9][0-9AB][0-9]{0,7})\)$/;

/** Reads « Pas-de-Calais (département 62) » or a bare name. */
export function readTerritory(text: string): TypedTerritory {
  const [, name, code] = WITH_CODE.exec(text) ?? [];
  return name === undefined || code === undefined ? { name: text, code: null } : { name, code };
}

interface Candidate {
  readonly kind: string;
}

/** The one territory that is meant: the only one of that name, or the only région or département of it. */
export function chooseTerritory<T extends Candidate>(
  candidates: readonly T[],
): Result<T, 'territory-unknown' | 'territory-ambiguous'> {
  const large = candidates.filter(({ kind }) => kind === 'region' || kind === 'departement');
  const [only, second] = large.length === 1 ? large : candidates;
  if (only === undefined) return refuse('territory-unknown', { field: 'territory' });
  return second === undefined ? done(only) : refuse('territory-ambiguous', { field: 'territory' });
}
