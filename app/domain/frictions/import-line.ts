import { cellOf, faultOfWords, hasExtraCells, type Mapping } from '../imports/columns';
import type { SheetRecord } from '../imports/file';
import { searchNameOf } from '../organisations/search-name';
import { parseEuros, type Cents } from '../shared/money';
import type { RefusalFacts } from '../shared/result';
import { FIELD_OF_PART, missingToSubmit, type FrictionText } from './completeness';
import { FRICTION_THEMES, type CommitmentAnswer, type FrictionTheme } from './friction';
import { MOST_HALF_DAYS } from './half-days';
import type { ImportField } from './import-columns';

/** Why a line of a spreadsheet cannot become a friction; each has a sentence. */
export const LINE_FAULTS = [
  'missing',
  'source-missing',
  'too-long',
  'unreadable',
  'not-a-number',
  'out-of-range',
  'not-a-sum',
  'not-half-days',
  'not-a-theme',
  'not-an-answer',
  'extra-cells',
  'organisation-missing',
  'organisation-unknown',
  'organisation-ambiguous',
  'not-your-organisation',
  'territory-unknown',
  'territory-ambiguous',
  'reference-twice',
  'text-twice',
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** One thing to change in a line, and in which of its cells. */
export interface Fault {
  readonly field: ImportField | null;
  readonly fault: LineFault;
  readonly facts?: RefusalFacts | undefined;
}

/** What a line says, names of organisation and territory as they are written. */
export interface ImportedLine extends FrictionText {
  /** Empty when the file has none. */
  readonly reference: string;
  readonly organisation: string;
  readonly territory: string;
}

const LONGEST_LINE = 200;
const LONGEST_NOTE = 500;
const LONGEST_TEXT = 5_000;
/** More people than live in France; as many minutes as a year has. */
const MOST_PEOPLE = 100_000_000;
const MOST_MINUTES = 525_600;

const LONGEST: Readonly<Partial<Record<ImportField, number>>> = {
  reference: LONGEST_LINE,
  organisation: LONGEST_LINE,
  title: LONGEST_LINE,
  territory: LONGEST_LINE,
  sponsorNote: LONGEST_NOTE,
  freedAgentNote: LONGEST_NOTE,
  budgetNote: LONGEST_NOTE,
};

type Blame = (field: ImportField | null, fault: LineFault, facts?: RefusalFacts) => void;

/** Reads the cells of one row, each as what its field holds; what is wrong is blamed on its field. */
function cellReader(record: SheetRecord, mapping: Mapping<ImportField>, blame: Blame) {
  const text = (field: ImportField): string => {
    const typed = cellOf(record, mapping, field);
    const max = LONGEST[field] ?? LONGEST_TEXT;
    const fault = faultOfWords(typed, max);
    if (fault !== null) blame(field, fault, fault === 'too-long' ? { max } : undefined);
    return typed;
  };
  return {
    text,
    figure: (field: ImportField, max: number): number | null => {
      const plain = text(field).replace(/[\s\u00a0\u202f]/g, '');
      if (plain === '') return null;
      if (!/^-?\d+$/.test(plain)) blame(field, 'not-a-number');
      else if (Number(plain) < 0 || Number(plain) > max) blame(field, 'out-of-range', { max });
      else return Number(plain);
      return null;
    },
    sum: (field: ImportField): Cents | null => {
      const typed = text(field);
      const cents = typed === '' ? null : parseEuros(typed);
      if (typed !== '' && cents === null) blame(field, 'not-a-sum');
      return cents;
    },
    halfDays: (field: ImportField): number | null => {
      const typed = text(field);
      if (typed === '') return null;
      const half = 2 * Number(typed.replace(',', '.'));
      if (Number.isInteger(half) && half >= 1 && half <= MOST_HALF_DAYS) return half;
      blame(field, 'not-half-days', { max: MOST_HALF_DAYS / 2 });
      return null;
    },
    answer: (field: ImportField): CommitmentAnswer => {
      const read = readAnswer(text(field));
      if (read === null) blame(field, 'not-an-answer');
      return read ?? 'not-yet';
    },
  };
}

/** Reads one row by the columns' mapping: everything that is wrong with it is told at once. `source` stands where the line gives none. */
export function readLine(
  record: SheetRecord,
  mapping: Mapping<ImportField>,
  source: string,
): { readonly line: ImportedLine; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const blame: Blame = (field, fault, facts) =>
    faults.push({ field, fault, ...(facts === undefined ? {} : { facts }) });
  const { text, figure, sum, halfDays, answer } = cellReader(record, mapping, blame);
  const theme = readTheme(text('theme'));
  if (theme === null) blame('theme', 'not-a-theme');
  const line: ImportedLine = {
    reference: text('reference'),
    organisation: text('organisation'),
    territory: text('territory'),
    title: text('title'),
    theme: theme ?? 'autre',
    sufferers: text('sufferers'),
    situation: text('situation'),
    improvement: text('improvement'),
    peoplePerYear: figure('peoplePerYear', MOST_PEOPLE),
    minutesEach: figure('minutesEach', MOST_MINUTES),
    eurosEachCents: sum('eurosEachCents'),
    evidenceSource: text('evidenceSource') || source,
    sponsorAnswer: answer('sponsorAnswer'),
    sponsorNote: text('sponsorNote'),
    freedAgentAnswer: answer('freedAgentAnswer'),
    freedHalfDays: halfDays('freedHalfDays'),
    freedAgentNote: text('freedAgentNote'),
    budgetAnswer: answer('budgetAnswer'),
    // A sum of zero asks for nothing.
    askedBudgetCents: sum('askedBudgetCents') || null,
    budgetNote: text('budgetNote'),
  };
  for (const part of missingToSubmit(line)) {
    const field = FIELD_OF_PART[part] as ImportField;
    blame(field, field === 'evidenceSource' ? 'source-missing' : 'missing');
  }
  if (hasExtraCells(record, mapping)) blame(null, 'extra-cells');
  return { line, faults };
}

/** A theme by its name, small words aside (« École et jeunesse », « ecole-jeunesse »); none is « autre »; null when no theme has that name. */
export function readTheme(text: string): FrictionTheme | null {
  const plain = (words: string) =>
    searchNameOf(words).replace(/\b(et|des|de|du|la|le|les|l) /g, '');
  const wanted = plain(text);
  if (wanted === '') return text.trim() === '' ? 'autre' : null;
  return FRICTION_THEMES.find((theme) => plain(theme) === wanted) ?? null;
}

const ANSWERS: Readonly<Record<string, CommitmentAnswer>> = {
  oui: 'yes',
  o: 'yes',
  x: 'yes',
  '1': 'yes',
  vrai: 'yes',
  '': 'not-yet',
  non: 'not-yet',
  n: 'not-yet',
  '0': 'not-yet',
  faux: 'not-yet',
  'pas encore': 'not-yet',
};

/** « Oui » or « pas encore » in the ways that people write them; null for anything else. */
export function readAnswer(text: string): CommitmentAnswer | null {
  return ANSWERS[searchNameOf(text)] ?? null;
}
