import { z } from 'zod';
import { OPINION_STANCES } from '~/domain/reviews/opinions';
import { choice, dayField, email, paragraphs, recordId, versionField } from '~/http/fields';
import { decisionFields, questionFields, shareFields } from '~/http/review-fields';

/** A decision, in the name of a sponsor when staff record it. */
export const decisionForm = z.object({ ...decisionFields, sponsorId: recordId().optional() });

/** Why a committee will not take place, and the day to which it is put off. */
export const cancellationForm = z.object({
  version: versionField(),
  reason: paragraphs(1_000),
  newDay: dayField().optional(),
});

/** What one more funder gives, in the name of a sponsor when staff record it. */
export const shareForm = z.object({ ...shareFields, sponsorId: recordId().optional() });

/** A question to the team. */
export const questionForm = z.object(questionFields);

/** The team's answer. */
export const answerForm = z.object({
  questionId: recordId().required(),
  answer: paragraphs(),
});

/** Whose opinion is asked. */
export const invitationForm = z.object({ email: email().required() });

/** What a member of the network thinks. */
export const opinionForm = z.object({
  stance: choice(OPINION_STANCES).required(),
  words: paragraphs(),
});
