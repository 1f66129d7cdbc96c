import { z } from 'zod';
import { COMMITMENT_ANSWERS, FRICTION_THEMES } from '~/domain/frictions/friction';
import { choice, euros, optionalLine, optionalParagraphs, wholeNumber } from '~/http/fields';

/** More people than live in France. */
const MOST_PEOPLE = 100_000_000;
/** A year. */
const MOST_MINUTES = 525_600;
const LONGEST_NOTE = 500;
const answer = choice(COMMITMENT_ANSWERS).required();

/** The proposal's form: a draft may leave anything empty, the deposit asks for the rest. */
export const PROPOSAL = z.object({
  title: optionalLine(),
  theme: choice(FRICTION_THEMES).required(),
  sufferers: optionalParagraphs(),
  situation: optionalParagraphs(),
  improvement: optionalParagraphs(),
  peoplePerYear: wholeNumber(0, MOST_PEOPLE).optional(),
  minutesEach: wholeNumber(0, MOST_MINUTES).optional(),
  eurosEachCents: euros().optional(),
  evidenceSource: optionalParagraphs(),
  territory: optionalLine(),
  sponsorAnswer: answer,
  sponsorNote: optionalLine(LONGEST_NOTE),
  freedAgentAnswer: answer,
  freedAgentNote: optionalLine(LONGEST_NOTE),
  budgetAnswer: answer,
  budgetNote: optionalLine(LONGEST_NOTE),
});

/** Where a saved proposal goes on: to its review before the deposit, or back to the form. */
export function nextPage(id: number, intent: string): string {
  return intent === 'review' ? `/frictions/${id}/relire` : `/frictions/${id}/modifier?enregistre=1`;
}
