/** A lexeme near one that was typed, and in how many documents it stands. */
export interface Variant {
  readonly lexeme: string;
  readonly documents: number;
}

/** A lexeme of the typed text, as the database knows it. */
export interface FoundTerm extends Variant {
  /** A word that was typed for it, and how often such words were. */
  readonly typed: string;
  readonly times: number;
  /** Of the same family or with a typo less. */
  readonly variants: readonly Variant[];
}

/** Synonyms of a phrase that was typed. */
export interface FoundSynonyms {
  readonly typed: string;
  /** How many documents the rarest lexeme of the typed phrase stands in. */
  readonly documents: number;
  /** Text search question for its other forms. */
  readonly query: string;
}

/** One way to reach candidates by the index, with what a document reached that way earns at least. */
interface Probe {
  readonly query: string;
  readonly weight: number;
}

/** What the database is asked: how to reach candidates, and what each thing that they share is worth. */
export interface Question {
  readonly probes: readonly Probe[];
  /** Several lexemes of one term count as the best of them. */
  readonly lexemes: readonly {
    readonly term: number;
    readonly lexeme: string;
    readonly weight: number;
  }[];
  readonly phrases: readonly {
    readonly term: number;
    readonly query: string;
    readonly weight: number;
  }[];
  /** What was typed, by the number of its term. */
  readonly typed: readonly string[];
  /** The weight of everything typed. */
  readonly total: number;
}

/** Rarity counts more than proportionally: measured on real product sheets, it ranks better than its plain logarithm. */
const RARITY_POWER = 1.5;
/** What a repetition in the typed text adds. */
const REPETITION = 0.7;
/** Another word of the same family says nearly the same. */
const VARIANT_SHARE = 0.5;
/** A synonym says nearly the same too; above a variant, since people wrote that it does. */
const SYNONYM_SHARE = 0.7;
/** Documents that may be read for one question: what keeps it quick when there are 100 000. */
const MOST_READ = 4_000;
/** Words too common to be followed one by one are followed two by two. */
const COMMON_WORDS = 5;

/** How much a lexeme says: the fewer documents it stands in, the more. */
export function rarity(documents: number, all: number): number {
  const inThem = Math.min(documents, all);
  return Math.log(1 + (all - inThem + 0.5) / (inThem + 0.5)) ** RARITY_POWER;
}

/** Weighs what was typed by its rarity, and chooses by which of it candidates are reached: the rarest first, within bounds. */
export function questionOf(
  terms: readonly FoundTerm[],
  synonyms: readonly FoundSynonyms[],
  all: number,
): Question {
  const weighed = terms.map((term, index) => weigh(term, index, all));
  const phrases = synonyms.map(({ query, documents }, index) => ({
    term: terms.length + index,
    query,
    weight: SYNONYM_SHARE * rarity(documents, all),
    documents,
  }));
  return {
    probes: probesOf([...weighed, ...phrases]),
    lexemes: weighed.flatMap(({ lexemes }) => lexemes),
    phrases: phrases.map(({ term, query, weight }) => ({ term, query, weight })),
    typed: [...terms, ...synonyms].map(({ typed }) => typed),
    total: weighed.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function weigh(term: FoundTerm, index: number, all: number) {
  const often = 1 + REPETITION * Math.log(term.times);
  const weight = often * rarity(term.documents, all);
  const variants = term.variants.map(({ lexeme, documents }) => ({
    term: index,
    lexeme,
    // The commoner of the two says how much they say together.
    weight: VARIANT_SHARE * often * rarity(Math.max(term.documents, documents), all),
  }));
  return {
    weight,
    lexemes: [{ term: index, lexeme: term.lexeme, weight }, ...variants],
    documents: [term, ...term.variants].reduce((sum, { documents }) => sum + documents, 0),
    query: [term, ...term.variants].map(({ lexeme }) => literal(lexeme)).join(' | '),
  };
}

/** The rarest as long as few enough documents have to be read, then pairs of the rarest of the common ones. */
function probesOf(ways: readonly (Probe & { readonly documents: number })[]): Probe[] {
  const byRarity = [...ways].sort((one, other) => one.documents - other.documents);
  let read = 0;
  const followed = byRarity.filter(({ documents }) => (read += documents) <= MOST_READ);
  const common = byRarity.slice(followed.length, followed.length + COMMON_WORDS);
  const pairs = common.flatMap((one, index) =>
    common.slice(index + 1).map((other) => ({
      query: `(${one.query}) & (${other.query})`,
      weight: (one.weight + other.weight) / (common.length - 1),
    })),
  );
  const lone = followed.length === 0 && common.length === 1 ? common : [];
  return [...followed, ...pairs, ...lone].map(({ query, weight }) => ({ query, weight }));
}

/** A lexeme as the text search reads it literally. */
export function literal(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
