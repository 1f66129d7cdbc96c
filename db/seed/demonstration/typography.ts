const NARROW = '\u202f';
const FIXED = '\u00a0';

/**
 * Sets the spaces of French typography in everything that a tale says, so that the tales stay easy to write: before
 * double punctuation, inside guillemets, between thousands and before units.
 */
export function typeset<T>(told: T): T {
  if (typeof told === 'string') return setSpaces(told) as T;
  if (Array.isArray(told)) return told.map((each: unknown) => typeset(each)) as T;
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, value]: [string, unknown]) => [name, typeset(value)]),
  ) as T;
}

function setSpaces(text: string): string {
  return text
    .replace(/ ([;?!])/g, `${NARROW}$1`)
    .replace(/ ([:»%€])/g, `${FIXED}$1`)
    .replace(/« /g, `«${FIXED}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`);
}
