import { z } from 'zod';
import { FRAMING_FIELDS } from '~/domain/programme/framing';
import { LINKED_KINDS } from '~/domain/programme/link';
import { ACTION_STATES } from '~/domain/programme/programme';
import { choice, line, paragraphs, recordId, versionField, wholeNumber } from './fields';

const LARGEST_NUMBER = 9_999;
const REASON = 1_000;

/** The forms of an action's page, by what they do. */
export const stateForm = z.object({
  version: versionField(),
  state: choice(ACTION_STATES).required(),
  reason: paragraphs(REASON),
});
export const agreeForm = z.object({ version: versionField() });
export const linkForm = z.object({ kind: choice(LINKED_KINDS).required(), named: line() });
export const unlinkForm = z.object({ linkId: recordId().required() });
export const bridgeForm = z.object({
  toProgramme: line(),
  toNumber: wholeNumber(1, LARGEST_NUMBER).required(),
  note: paragraphs(REASON),
});
export const unbridgeForm = z.object({ bridgeId: recordId().required() });

/** The rule of a programme's colleges, in a form. */
export const ruleFields = {
  quorumPercent: wholeNumber(0, 100).required(),
  majorityPercent: wholeNumber(0, 99).required(),
};

export const ruleForm = z.object({
  ...ruleFields,
  reason: paragraphs(REASON),
  version: versionField(),
});

/** The form of a framing sheet; version 0 writes the first. */
export const framingForm = z.object({
  version: wholeNumber(0).required(),
  ...(Object.fromEntries(FRAMING_FIELDS.map((field) => [field, paragraphs()])) as Record<
    (typeof FRAMING_FIELDS)[number],
    ReturnType<typeof paragraphs>
  >),
});
