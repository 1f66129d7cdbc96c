import { z } from 'zod';
import { OPINION_STANCES } from '~/domain/reviews/opinions';
import { REVIEW_OUTCOMES } from '~/domain/reviews/review';
import { PHASES } from '~/domain/startups/phase';
import {
  choice,
  dayField,
  email,
  euros,
  optionalParagraphs,
  paragraphs,
  recordId,
  versionField,
  wholeNumber,
} from '~/http/fields';

/** A decision: each outcome's form posts the fields that it needs. */
export const decisionForm = z.object({
  version: versionField(),
  outcome: choice(REVIEW_OUTCOMES).required(),
  opensPhase: choice(PHASES).optional(),
  amount: euros().optional(),
  months: wholeNumber(1, 2).optional(),
  reason: paragraphs(),
  conditions: optionalParagraphs(),
  sponsorId: recordId().optional(),
});

/** Why a committee will not take place, and the day to which it is put off. */
export const cancellationForm = z.object({
  version: versionField(),
  reason: paragraphs(1_000),
  newDay: dayField().optional(),
});

/** What one more funder gives. */
export const shareForm = z.object({
  amount: euros().optional(),
  words: paragraphs(1_000),
  sponsorId: recordId().optional(),
});

/** A question to the team. */
export const questionForm = z.object({ question: paragraphs() });

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
