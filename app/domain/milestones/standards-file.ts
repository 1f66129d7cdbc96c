import { z } from 'zod';
import type { StandardsList } from './standards';

/** What may be wrong at a place of an imported list. */
export const FILE_PROBLEMS = [
  'not-json',
  'missing',
  'wrong-type',
  'empty',
  'too-long',
  'too-many',
  'bad-id',
  'bad-link',
  'twice',
  'unreadable-text',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** A problem and where it is: `standards[3].criteria[0].label`; empty for the file as a whole. */
export interface PlacedProblem {
  readonly place: string;
  readonly problem: FileProblem;
}

const MOST = { standards: 300, criteria: 100, resources: 50 } as const;
const LONGEST = { version: 50, id: 100, title: 300, description: 20_000, label: 1_000, url: 2_000 };

/** PostgreSQL keeps no NUL, and half a character is none. */
const text = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .superRefine((typed, context) => {
      if (/\u0000|\p{Surrogate}/u.test(typed)) add(context, 'unreadable-text');
      else if (typed.length > longest) add(context, 'too-long');
    });
const filled = (longest: number) =>
  text(longest).superRefine((typed, context) => {
    if (typed === '') add(context, 'empty');
  });
/** A label is compared from one version to the next: its spaces do not count. */
const label = filled(LONGEST.label).transform((typed) => typed.replace(/[ \t\n]+/g, ' '));

/** A link as Markdown writes it, its address beside its words or on a line of its own. */
const LINKS = [
  /^\[(?<label>[^\]]+)\]\((?<url>\S+)\)$/,
  /^\[(?<label>[^\]]+)\]\[(?<mark>[^\]]+)\]\s+\[\k<mark>\]:\s*(?<url>\S+)$/,
];

/** An address, a link in Markdown, a reference told in words, or an address with its words. */
const resource = z
  .union([
    text(LONGEST.url),
    z.object({
      label: text(LONGEST.label).optional(),
      title: text(LONGEST.label).optional(),
      url: text(LONGEST.url),
    }),
  ])
  .transform((given, context) => {
    if (typeof given === 'string') {
      if (given === '') add(context, 'empty');
      const { label = given, url = given } =
        LINKS.map((form) => form.exec(given)?.groups).find(Boolean) ?? {};
      return isLink(url) ? { label, url } : { label: given, url: null };
    }
    if (!isLink(given.url)) add(context, 'bad-link', ['url']);
    return { label: (given.label ?? given.title) || given.url, url: given.url };
  });

function isLink(typed: string): boolean {
  return URL.canParse(typed) && /^https?:\/\//i.test(typed);
}

const standard = z.object({
  id: z
    .union([z.string(), z.number().int()])
    .transform(String)
    .superRefine((typed, context) => {
      // It stands in addresses.
      if (!/^[\w-][\w.-]*$/.test(typed) || typed.length > LONGEST.id) add(context, 'bad-id');
    }),
  title: filled(LONGEST.title),
  category: filled(LONGEST.title),
  description: text(LONGEST.description).default(''),
  criteria: unique(
    z.array(z.object({ label })).min(1).max(MOST.criteria),
    (criterion) => criterion.label,
    'label',
  ),
  resources: z.array(resource).max(MOST.resources).default([]),
});

const list = z.object({
  version: z.union([z.string(), z.number()]).transform(String).pipe(filled(LONGEST.version)),
  standards: unique(z.array(standard).min(1).max(MOST.standards), (each) => each.id, 'id'),
});

/** Reads the network's JSON export; or everything that is wrong in it, each thing with its place. */
export function readStandardsFile(
  content: string,
):
  | { readonly ok: true; readonly list: StandardsList }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { ok: false, problems: [{ place: '', problem: 'not-json' }] };
  }
  const parsed = list.safeParse(json);
  if (parsed.success) return { ok: true, list: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      place: placeOf(issue.path),
      problem: problemOf(issue),
    })),
  };
}

function add(context: z.RefinementCtx, problem: FileProblem, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', message: problem, path });
}

/** Refuses a list in which two have the same name, at the second. */
function unique<Each>(
  schema: z.ZodType<Each[]>,
  nameOf: (each: Each) => string,
  field: string,
): z.ZodType<Each[]> {
  return schema.superRefine((all, context) => {
    const names = all.map(nameOf);
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) add(context, 'twice', [index, field]);
    });
  });
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) =>
      typeof step === 'number'
        ? `${place}[${step}]`
        : place === ''
          ? String(step)
          : `${place}.${String(step)}`,
    '',
  );
}

function problemOf(issue: z.core.$ZodIssue): FileProblem {
  switch (issue.code) {
    case 'custom':
      return FILE_PROBLEMS.find((known) => known === issue.message) ?? 'wrong-type';
    case 'too_big':
      return 'too-many';
    case 'too_small':
      return 'empty';
    case 'invalid_type':
      return isMissing(issue) ? 'missing' : 'wrong-type';
    case 'invalid_union':
      return issue.errors.flat().every(isMissing) ? 'missing' : 'wrong-type';
    default:
      return 'wrong-type';
  }
}

/** The library tells an absent value from a wrong one in its sentence alone. */
function isMissing({ message }: { readonly message: string }): boolean {
  return message.endsWith('received undefined');
}
