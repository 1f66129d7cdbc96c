import { z } from 'zod';
import { parseDay } from '../shared/day';

/** What is wrong with a line of a publiccode.yml. */
export const PUBLICCODE_PROBLEMS = [
  'missing',
  'empty',
  'not-text',
  'not-list',
  'not-section',
  'not-yes-no',
  'too-long',
  'too-short',
  'not-a-choice',
  'not-a-link',
  'not-a-uri',
  'not-a-picture',
  'not-a-day',
  'not-an-email',
  'not-a-language',
  'not-a-country',
  'not-a-licence',
  'not-a-media-type',
  'version-unknown',
  'no-language',
  'not-yaml',
  'key-twice',
  'not-utf8',
  'too-large',
] as const;
export type PubliccodeProblem = (typeof PUBLICCODE_PROBLEMS)[number];

/** Blames the field that is being read. */
export function blame(
  context: z.RefinementCtx,
  problem: PubliccodeProblem,
  more: {
    readonly path?: readonly PropertyKey[];
    readonly params?: Readonly<Record<string, string | number>>;
  } = {},
): void {
  context.addIssue({
    code: 'custom',
    message: problem,
    path: [...(more.path ?? [])],
    params: { ...more.params },
  });
}

/** The problem of a value of another kind; `missing` when there is none. */
const kind = (problem: PubliccodeProblem) => ({
  error: (issue: { readonly input?: unknown }) => (issue.input === undefined ? 'missing' : problem),
});

const characters = new Intl.Segmenter('fr');

/** Length as people count it, in characters seen; counting stops beyond `enough`. */
function seenLength(text: string, enough = Number.MAX_SAFE_INTEGER): number {
  let count = 0;
  for (const _ of characters.segment(text)) {
    count += 1;
    if (count > enough) break;
  }
  return count;
}

/** Some text that is filled in, within the standard's lengths. */
export const text = (min = 1, max = Number.MAX_SAFE_INTEGER) =>
  z.string(kind('not-text')).superRefine((value, context) => {
    if (value.trim() === '') {
      blame(context, 'missing');
      return;
    }
    // A character seen takes one code unit at least: short texts need no counting.
    const told = value.trim();
    if (told.length > max && seenLength(told, max) > max)
      blame(context, 'too-long', { params: { max, length: seenLength(told) } });
    if (seenLength(told, min) < min)
      blame(context, 'too-short', { params: { min, length: seenLength(told) } });
  });

/** Some text of which a rule says whether it is right. */
const textThat = (holds: (value: string) => boolean, problem: PubliccodeProblem) =>
  text().refine((value) => value.trim() === '' || holds(value.trim()), problem);

/** Web addresses, and those from which code is taken. */
const LINK = /^(?:https?|git|ssh|svn)(?:\+\w+)?:\/\//i;
/** A scheme of RFC 3986 and something after it. */
const URI = /^[a-z][\w+.-]*:[^\s]+$/i;
const PICTURE = /\.(?:svgz?|png)$/i;
/** A path from the root of the repository: neither absolute nor of another scheme. */
const RELATIVE = /^(?![\w+.-]+:|\/)/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

export const webLink = () =>
  textThat((value) => LINK.test(value) && URL.canParse(value), 'not-a-link');
export const uri = () => textThat((value) => URI.test(value), 'not-a-uri');
export const picture = () =>
  textThat(
    (value) => PICTURE.test(value) && (RELATIVE.test(value) || /^https?:\/\//i.test(value)),
    'not-a-picture',
  );
export const calendarDay = () => textThat((value) => parseDay(value) !== null, 'not-a-day');
export const emailAddress = () =>
  textThat((value) => z.email().safeParse(value).success, 'not-an-email');
export const mediaType = () => textThat((value) => MEDIA_TYPE.test(value), 'not-a-media-type');
export const yesNo = () => textThat((value) => /^(?:true|false)$/i.test(value), 'not-yes-no');
export const oneOf = (words: readonly string[] | ReadonlySet<string>) =>
  textThat((value) => [...words].includes(value), 'not-a-choice');

const languages = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' });
const countries = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });

/** Whether a tag is one of BCP 47 whose language somebody speaks. */
export function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return language.length <= 3 && languages.of(language) !== undefined;
  } catch {
    return false;
  }
}

export const languageTag = () => textThat(isLanguage, 'not-a-language');
/** Codes that have a name and are no country of ISO 3166-1: kept free there, or for unions. */
const NO_COUNTRY = /^(?:aa|q[m-z]|x[a-z]|zz|eu|ez|un)$/i;

export const country = () =>
  textThat(
    (value) =>
      /^[a-z]{2}$/i.test(value) &&
      !NO_COUNTRY.test(value) &&
      countries.of(value.toUpperCase()) !== undefined,
    'not-a-country',
  );

/** A list; `least` says how many it holds at least. */
export const list = <Item extends z.ZodType>(item: Item, least = 0) =>
  z.array(item, kind('not-list')).superRefine((items, context) => {
    if (items.length < least) blame(context, 'empty');
  });

/** The same, of which a single text may stand for the only one. */
export const listOrOne = <Item extends z.ZodType>(item: Item, least = 0) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), list(item, least));

/** A part of the file with keys of its own; what the standard does not name is left alone. */
export const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape, kind('not-section'));

/** Parts by the tag of their language. */
export const byLanguage = <Part extends z.ZodType>(part: Part) =>
  z.record(z.string(), part, kind('not-section'));
