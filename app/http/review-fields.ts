import { REVIEW_OUTCOMES } from '~/domain/reviews/review';
import { PHASES } from '~/domain/startups/phase';
import { choice, euros, optionalParagraphs, paragraphs, versionField, wholeNumber } from './fields';

/** What is posted with a decision: each outcome's form posts the fields that it needs. */
export const decisionFields = {
  version: versionField(),
  outcome: choice(REVIEW_OUTCOMES).required(),
  opensPhase: choice(PHASES).optional(),
  amount: euros().optional(),
  nextYearAmount: euros().optional(),
  months: wholeNumber(1, 2).optional(),
  reason: paragraphs(),
  conditions: optionalParagraphs(),
};

/** What is posted with what one more funder gives. */
export const shareFields = {
  amount: euros().optional(),
  nextYearAmount: euros().optional(),
  words: paragraphs(1_000),
};

/** What is posted with a question to the team. */
export const questionFields = { question: paragraphs() };
