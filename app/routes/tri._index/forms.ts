import { z } from 'zod';
import { BULK_ACTS, tickedLines, type BulkOrder } from '~/domain/frictions/bulk';
import { DECLINE_REASONS } from '~/domain/frictions/friction';
import type { TriageFilters } from '~/domain/frictions/triage-filters';
import {
  choice,
  line,
  optionalLine,
  optionalParagraphs,
  recordId,
  versionField,
} from '~/http/fields';
import type { BulkRequest } from '~/services/frictions/makeBulkJob.server';
import { FIELD_SENTENCES } from '~/wording/shared';

const LONGEST_VIEW_NAME = 60;
/** Room for many more ticked lines than are accepted: too many is answered with a sentence of its own. */
const LONGEST_TICKED = 30_000;

export const TAKE = z.object({
  id: recordId().required(),
  version: versionField(),
  next: recordId().optional(),
});
export const SAVE_VIEW = z.object({ name: line(LONGEST_VIEW_NAME) });
export const FORGET_VIEW = z.object({ id: recordId().required() });
export const BULK = z.object({
  act: choice(BULK_ACTS).required(),
  of: choice(['ticked', 'matching']).required(),
  lines: optionalLine(LONGEST_TICKED),
  tag: optionalLine(),
  handlerId: recordId().optional(),
  qualifyWords: optionalParagraphs(),
  reason: choice(DECLINE_REASONS).optional(),
  declineWords: optionalParagraphs(),
});
type Bulk = z.output<typeof BULK>;

/** What the chosen act brings, or the fields that it lacks with their sentences. */
export function orderOf(form: Bulk): BulkOrder | Readonly<Record<string, string>> {
  const { act, tag, handlerId, qualifyWords, reason, declineWords } = form;
  const required = FIELD_SENTENCES.required;
  switch (act) {
    case 'tag':
      return { act, tag };
    case 'assign':
      return handlerId === null ? { handlerId: required } : { act, handlerId };
    case 'qualify':
      return qualifyWords === '' ? { qualifyWords: required } : { act, words: qualifyWords };
    case 'decline':
      if (reason !== null && declineWords !== '') return { act, reason, words: declineWords };
      return {
        ...(reason === null ? { reason: required } : {}),
        ...(declineWords === '' ? { declineWords: required } : {}),
      };
  }
}

/** Whether an order is whole; else it is the fields that it lacks. */
export function isOrder(order: ReturnType<typeof orderOf>): order is BulkOrder {
  return 'act' in order;
}

/** The files that the lot is on. */
export function filesOf({ of, lines }: Bulk, filters: TriageFilters): BulkRequest['of'] {
  return of === 'matching' ? filters : tickedLines(lines);
}
