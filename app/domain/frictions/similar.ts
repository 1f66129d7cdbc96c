/** How many neighbours of a proposal are shown: enough to choose from, few enough to read. */
export const NEIGHBOURS = 5;
/** Distinct words that are compared: the first ones say the problem. */
const MOST_WORDS = 120;
/** Letters of the text that are compared. */
const MOST_LETTERS = 4_000;
const LETTERS = /[\p{L}\p{N}]+/gu;
const ACCENTS = /\p{M}/gu;

/** Words that two texts share without saying anything alike; French stop words of the text search are dropped there. */
const LITTLE_WORDS: ReadonlySet<string> = new Set(
  (
    'a afin ainsi alors apres aucun aucune aussi autre autres avant car ce cela celle celles celui cependant ces cet cette ceux ' +
    'chacun chacune chaque chez comme comment contre dans deja depuis des donc dont du elle elles encore entre est et etaient etait ' +
    'etant ete etes etre eu eux faire fait faut fois font grace hors il ils jamais jusqu la le les leur leurs lors lorsqu lorsque lui ' +
    'mais malgre meme memes mes moins mon ne ni non nos notre nous on ont ou par parce parfois pas pendant peu peut peuvent plus ' +
    'plusieurs pour pourquoi pourtant presque puis puisque qu quand que quel quelle quelles quels qui quoi rien sa sans se selon ' +
    'ses seul seule si sinon soit son sont souvent sous sur ta tandis tant te tels telle telles tel toujours tous tout toute toutes ' +
    'tres trop un une vers via voici voila vos votre vous vraiment y'
  ).split(' '),
);

/** The words of some typed text in their order, in lower case and free of what PostgreSQL could not read. */
export function plainText(text: string): string {
  return (text.slice(0, MOST_LETTERS).normalize('NFC').toLowerCase().match(LETTERS) ?? []).join(
    ' ',
  );
}

/** Plurals that the stemming of French leaves as they are, such as « nounous ». */
const KEPT_PLURAL = /[aiou][sx]$/;

/** The same with the singulars of its plurals behind it: where phrases are looked for. */
export function phraseText(text: string): string {
  const plain = plainText(text);
  const singulars = plain.split(' ').filter((word) => KEPT_PLURAL.test(word));
  return [plain, ...singulars.map((word) => word.slice(0, -1))].join(' ');
}

/** A word of a text and how often it stands there. */
export interface TypedWord {
  readonly word: string;
  readonly times: number;
}

/** The distinct words of some typed text that say something, at most a sane number, in their order. */
export function wordsOf(text: string): TypedWord[] {
  const times = new Map<string, number>();
  for (const word of plainText(text).split(' '))
    if (saysSomething(word)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].slice(0, MOST_WORDS).map(([word, count]) => ({ word, times: count }));
}

/** Whether a word, in lower case, can make two texts alike. */
export function saysSomething(word: string): boolean {
  const bare = word.normalize('NFD').replace(ACCENTS, '');
  return /\p{N}/u.test(bare) || (bare.length > 1 && !LITTLE_WORDS.has(bare));
}

/** The identities have grown by that share since the lexemes were counted: a worker counts again. */
export const WORKER_SLACK = 0.01;
/** Past that share a request counts itself rather than rank by figures of another time. */
export const REQUEST_SLACK = 0.05;
/** Texts are edited too, which no identity shows. */
const COUNTED_FOR_MS = 24 * 60 * 60 * 1000;

/** What the last count of the lexemes covered. */
export interface LexemeCount {
  readonly documents: number;
  readonly newest: number;
  readonly countedAt: Date;
}

/** Whether the lexemes are to be counted again, given the newest identities of today. */
export function isCountStale(
  count: LexemeCount | null,
  newest: number,
  slack: number,
  now: Date,
): boolean {
  if (count === null) return true;
  if (newest > count.newest * (1 + slack)) return true;
  return slack === WORKER_SLACK && now.getTime() - count.countedAt.getTime() >= COUNTED_FOR_MS;
}

/** What is compared with a text. */
export const SIMILAR_KINDS = ['friction', 'startup', 'resource'] as const;
export type SimilarKind = (typeof SIMILAR_KINDS)[number];

interface Neighbour {
  readonly kind: SimilarKind;
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
    const key = `${kind} ${kind === 'friction' ? (rootOf.get(id) ?? id) : id}`;
    if (!firstOfRoot.has(key)) firstOfRoot.set(key, neighbour);
  }
  return [...firstOfRoot.values()].slice(0, NEIGHBOURS);
}
