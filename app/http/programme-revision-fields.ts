import { z } from 'zod';
import { COLLEGES } from '~/domain/programme/programme';
import { CHANGE_KINDS, VOTE_CHOICES } from '~/domain/programme/revision';
import { parseSemester } from '~/domain/programme/semester';
import { FIELD_SENTENCES } from '~/wording/shared';
import {
  choice,
  dayField,
  line,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  recordId,
  versionField,
  wholeNumber,
} from './fields';

/** A reason is read beside its change: some lines. */
const REASON = 2_000;
const [STATE, COLLECTIVITES] = COLLEGES;

const semesterField = line(20).transform((text, context) => {
  const semester = parseSemester(text);
  if (semester !== null) return semester;
  context.addIssue({ code: 'custom', message: FIELD_SENTENCES['not-a-choice'] });
  return z.NEVER;
});

const written = z.object({
  kind: choice(CHANGE_KINDS).required(),
  number: wholeNumber(1, 9_999).optional(),
  title: optionalLine(),
  text: optionalParagraphs(),
  priority: wholeNumber(1, 99).optional(),
  [STATE]: optionalParagraphs(REASON),
  [COLLECTIVITES]: optionalParagraphs(REASON),
  reason: paragraphs(REASON),
});

/** A change as somebody writes it; pilots one a line, by name or by the address of their page. */
export const changeForm = written.transform(typedChange);

/** The same, of a change that was written before. */
export const rewriteForm = written
  .extend({ version: versionField() })
  .transform(({ version, ...change }) => ({ version, ...typedChange(change) }));

function typedChange(change: z.output<typeof written>) {
  const { [STATE]: ofState, [COLLECTIVITES]: ofCollectivites, ...rest } = change;
  const pilots = { [STATE]: linesOf(ofState), [COLLECTIVITES]: linesOf(ofCollectivites) };
  return { ...rest, pilots };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((one) => one.trim().replace(/^.*\/organisations\//, ''));
  return lines.filter((one) => one !== '');
}

export const openRevisionForm = z.object({
  semester: semesterField,
  summary: optionalParagraphs(),
});

export const answerForm = z.object({
  verdict: choice(['gather', 'refuse'] as const).required(),
  answer: optionalParagraphs(REASON),
});

/** A button without fields. */
export const nothingForm = z.object({});

/** What may be done to a revision from its page. */
export const revisionForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('describe'),
    summary: optionalParagraphs(),
    version: versionField(),
  }),
  z.object({
    intent: z.literal('consult'),
    until: dayField().required(),
    version: versionField(),
  }),
  z.object({ intent: z.literal('prolong'), until: dayField().required() }),
  z.object({ intent: z.literal('take-back'), reason: paragraphs(REASON) }),
  z.object({
    intent: z.literal('drop'),
    changeId: recordId().required(),
    reason: paragraphs(REASON),
  }),
  z.object({ intent: z.literal('comment'), changeId: recordId().optional(), words: paragraphs() }),
  z.object({
    intent: z.literal('vote'),
    choice: choice(VOTE_CHOICES).required(),
    reason: optionalParagraphs(REASON),
    version: versionField(),
  }),
  z.object({ intent: z.literal('adopt'), version: versionField() }),
]);
