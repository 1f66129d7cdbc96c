/** How many neighbours of a proposal are shown: enough to choose from, few enough to read. */
export const NEIGHBOURS = 3;
/** Words that are compared: the first ones say the problem. */
const MOST_WORDS = 80;
const LETTERS = /[\p{L}\p{N}]+/gu;

/** The distinct words of some typed text, at most a sane number, in lower case. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(LETTERS) ?? [])].slice(0, MOST_WORDS);
}

interface Neighbour {
  readonly kind: 'friction' | 'startup';
  readonly id: number;
}

/**
 * Nearest first, each friction once: one that was merged stands for its target, so that people join the one that goes on.
 * `rootOf` names the friction that each one ends at.
 */
export function nearest<T extends Neighbour>(
  ranked: readonly T[],
  rootOf: ReadonlyMap<number, number>,
): T[] {
  const firstOfRoot = new Map<string, T>();
  for (const neighbour of ranked) {
    const { kind, id } = neighbour;
    const key = kind === 'startup' ? `startup ${id}` : `friction ${rootOf.get(id) ?? id}`;
    if (!firstOfRoot.has(key)) firstOfRoot.set(key, neighbour);
  }
  return [...firstOfRoot.values()].slice(0, NEIGHBOURS);
}
