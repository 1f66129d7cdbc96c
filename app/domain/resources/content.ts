import { z } from 'zod';
import type { JournalFacts } from '../audit/act';
import { parseDay, type Day } from '../shared/day';
import { MATURITIES, RESOURCE_KINDS, type Maturity, type ResourceKind } from './resource';

/** What the common base says of a resource: everything that a contribution may change. */
export interface ResourceContent {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly producerId: number;
  /** The startup whose service it came from. */
  readonly startupId: number | null;
  /** What it does. */
  readonly purpose: string;
  /** For whom. */
  readonly audience: string;
  readonly accessConditions: string;
  /** SPDX identifier or the name of a licence; empty when none is known. */
  readonly licence: string;
  readonly landingUrl: string | null;
  readonly documentationUrl: string | null;
  readonly repositoryUrl: string | null;
  /** A functional address or page; never a person's. */
  readonly contact: string;
  readonly maturity: Maturity;
  readonly maintainedUntil: Day | null;
}

/** The same as people type it: the producer and the startup by their names or addresses, the startup empty when there is none. */
export type TypedResource = Omit<ResourceContent, 'producerId' | 'startupId'> & {
  readonly producer: string;
  readonly startup: string;
};

/** The fields in the order in which people read them. */
export const CONTENT_FIELDS = [
  'kind',
  'name',
  'producerId',
  'startupId',
  'purpose',
  'audience',
  'accessConditions',
  'licence',
  'landingUrl',
  'documentationUrl',
  'repositoryUrl',
  'contact',
  'maturity',
  'maintainedUntil',
] as const satisfies readonly (keyof ResourceContent)[];
export type ContentField = (typeof CONTENT_FIELDS)[number];

const day = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read === null) context.addIssue({ code: 'custom', message: 'not a day' });
  return read;
});

const content = z.object({
  kind: z.enum(RESOURCE_KINDS),
  name: z.string(),
  producerId: z.number().int(),
  startupId: z.number().int().nullable(),
  purpose: z.string(),
  audience: z.string(),
  accessConditions: z.string(),
  licence: z.string(),
  landingUrl: z.string().nullable(),
  documentationUrl: z.string().nullable(),
  repositoryUrl: z.string().nullable(),
  contact: z.string(),
  maturity: z.enum(MATURITIES),
  maintainedUntil: day.nullable(),
});

/** The fields that a contribution keeps, as it was written; throws when they are not those of a resource. */
export function readContent(written: unknown): ResourceContent {
  return content.parse(written);
}

/** The fields that say something else in the second text, in reading order. */
export function changedFields(before: ResourceContent, after: ResourceContent): ContentField[] {
  return CONTENT_FIELDS.filter((field) => before[field] !== after[field]);
}

/** Fields of a resource as the journal holds them: a contact may turn out to be somebody's, so that it is never among them. */
export function journalledContent(
  resource: ResourceContent,
  fields: readonly ContentField[],
): JournalFacts {
  const kept = fields.filter((field) => field !== 'contact');
  return Object.fromEntries(kept.map((field) => [field, resource[field]]));
}
