import { z } from 'zod';
import { day, parseDay, type Day } from '~/domain/shared/day';
import { parseEuros, type Cents } from '~/domain/shared/money';
import { formatNumber } from '~/wording/format';
import { FIELD_SENTENCES, say, type FieldSentence } from '~/wording/shared';

/** Typed text as it reaches us: absent counts as empty, ends are trimmed, line ends are `\n`. */
const typed = z
  .string()
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim());

/** The same for what people tell: kept to the last space, so that it comes back as it was typed. */
const told = z
  .string()
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n'));

const LINE = 200;
const PARAGRAPHS = 5_000;

type Sentences = Parameters<typeof say>[1];

function wrong(
  context: z.RefinementCtx,
  sentence: FieldSentence,
  facts?: Sentences,
): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: say(FIELD_SENTENCES[sentence], facts) });
  return z.NEVER;
}

function readText(text: string, context: z.RefinementCtx, max: number): string {
  // PostgreSQL keeps no NUL, and half a character is none.
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text))
    return wrong(context, 'unreadable-text');
  if (text.length > max) return wrong(context, 'too-long', { max });
  return text;
}

function read<T>(parse: (text: string, context: z.RefinementCtx) => T) {
  return {
    /** The field must be filled in. */
    required: () =>
      typed.transform((text, context) =>
        text === '' ? wrong(context, 'required') : parse(text, context),
      ),
    /** An empty field is null: unknown, which never counts as zero. */
    optional: () => typed.transform((text, context) => (text === '' ? null : parse(text, context))),
  };
}

/** One line of text. */
export const line = (max = LINE) =>
  typed.transform((text, context) =>
    text === '' ? wrong(context, 'required') : readText(text, context, max),
  );
/** One line that may stay empty. */
export const optionalLine = (max = LINE) =>
  typed.transform((text, context) => readText(text, context, max));
/** Some paragraphs of text, as they were typed. */
export const paragraphs = (max = PARAGRAPHS) =>
  told.transform((text, context) =>
    text.trim() === '' ? wrong(context, 'required') : readText(text, context, max),
  );
/** The same, which may stay empty. */
export const optionalParagraphs = (max = PARAGRAPHS) =>
  told.transform((text, context) => readText(text, context, max));
/** One line of telling text that may stay empty, as it was typed. */
export const optionalTelling = (max = LINE) => optionalParagraphs(max);

function bounds(min: number, max: number) {
  return { min: formatNumber(min), max: formatNumber(max) };
}

/** A whole number within bounds; « 12 000 » is one. */
export const wholeNumber = (min = 0, max = 2_000_000_000) =>
  read<number>((text, context) => {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '');
    if (!/^-?\d+$/.test(plain)) return wrong(context, 'not-a-number');
    const value = Number(plain);
    return value < min || value > max ? wrong(context, 'number-range', bounds(min, max)) : value;
  });

/** A number with decimals, comma or point, within bounds. */
export const decimal = (min: number, max: number) =>
  read<number>((text, context) => {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    if (!/^-?\d+(\.\d{1,6})?$/.test(plain)) return wrong(context, 'not-a-decimal');
    const value = Number(plain);
    return value < min || value > max ? wrong(context, 'number-range', bounds(min, max)) : value;
  });

/** A sum in euros, read as cents. */
export const euros = () =>
  read<Cents>((text, context) => {
    const amount = parseEuros(text);
    if (amount === null) return wrong(context, 'not-a-sum');
    return amount === 0 ? wrong(context, 'sum-zero') : amount;
  });

// A year mistyped by a digit spoils every page that reckons from it.
const FIRST_DAY = day('1900-01-01');
const LAST_DAY = day('2099-12-31');

/** A calendar day that people may mean: of the last century or of this one. */
export const dayField = () =>
  read<Day>((text, context) => {
    const typedDay = parseDay(text);
    if (typedDay === null) return wrong(context, 'not-a-day');
    return typedDay < FIRST_DAY || typedDay > LAST_DAY ? wrong(context, 'day-too-far') : typedDay;
  });

/** One of the domain's words. */
export const choice = <const Words extends readonly string[]>(words: Words) =>
  read<Words[number]>((text, context) =>
    words.includes(text) ? text : wrong(context, 'not-a-choice'),
  );

/** The number of a record that a list offered. */
export const recordId = () =>
  read<number>((text, context) =>
    /^[1-9]\d{0,8}$/.test(text) ? Number(text) : wrong(context, 'not-an-id'),
  );

/** The numbers of some records, ticked under one name; none is an answer too. */
export const recordIds = () =>
  typed.transform((text, context) => {
    const parts = text === '' ? [] : text.split(',');
    return parts.every((part) => /^[1-9]\d{0,8}$/.test(part))
      ? parts.map(Number)
      : wrong(context, 'not-an-id');
  });

/** The id of a file that a list offered. */
export const fileId = () =>
  typed.transform((text, context) =>
    z.uuid().safeParse(text).success ? text : wrong(context, 'not-an-id'),
  );

/** A web address, http or https. */
export const link = () =>
  read<string>((text, context) => {
    if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) return wrong(context, 'not-a-link');
    return readText(text, context, 2_000);
  });

/** An e-mail address, in lower case. */
export const email = () =>
  read<string>((text, context) => {
    const address = text.toLowerCase();
    return z.email().max(254).safeParse(address).success ? address : wrong(context, 'not-an-email');
  });

/** A ticked box. */
export const ticked = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== '');

/** The version of the record that the form was made from (invariant 6). */
export const versionField = () => wholeNumber(1).required();
