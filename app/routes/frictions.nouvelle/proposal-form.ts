import { z } from 'zod';
import { COMMITMENT_ANSWERS, FRICTION_THEMES } from '~/domain/frictions/friction';
import { MOST_HALF_DAYS } from '~/domain/frictions/half-days';
import { stepAfter, stepBefore, type ProposalStep } from '~/domain/frictions/proposal-steps';
import {
  choice,
  euros,
  optionalLine,
  optionalParagraphs,
  optionalTelling,
  wholeNumber,
} from '~/http/fields';
import { FRICTION_REFUSALS } from '~/wording/frictions';
import { DRAFT_REFUSALS } from '~/wording/frictions-propose';

/** More people than live in France. */
const MOST_PEOPLE = 100_000_000;
/** A year. */
const MOST_MINUTES = 525_600;
const LONGEST_NOTE = 500;
const answer = choice(COMMITMENT_ANSWERS).required();

/** The form of each step: a draft may leave anything empty, the deposit asks for the rest. */
export const STEP_FORMS = {
  probleme: z.object({
    title: optionalTelling(),
    theme: choice(FRICTION_THEMES).required(),
    sufferers: optionalParagraphs(),
    situation: optionalParagraphs(),
    improvement: optionalParagraphs(),
  }),
  mesure: z.object({
    territory: optionalLine(),
    peoplePerYear: wholeNumber(0, MOST_PEOPLE).optional(),
    minutesEach: wholeNumber(0, MOST_MINUTES).optional(),
    eurosEachCents: euros().optional(),
    evidenceSource: optionalParagraphs(),
  }),
  conditions: z.object({
    sponsorAnswer: answer,
    sponsorNote: optionalTelling(LONGEST_NOTE),
    freedAgentAnswer: answer,
    freedHalfDays: wholeNumber(1, MOST_HALF_DAYS).optional(),
    freedAgentNote: optionalTelling(LONGEST_NOTE),
    budgetAnswer: answer,
    askedBudgetCents: euros().optional(),
    budgetNote: optionalTelling(LONGEST_NOTE),
  }),
} as const satisfies Record<ProposalStep, z.ZodType>;

/** The sentences of whatever may stand in the way of saving. */
export const SAVING_REFUSALS = { ...FRICTION_REFUSALS, ...DRAFT_REFUSALS };

/** Where a saved step goes on: to the next one, to the one before, or back to itself. */
export function nextPage(id: number, step: ProposalStep, intent: string): string {
  const next = intent === 'next' ? stepAfter(step) : intent === 'back' ? stepBefore(step) : step;
  if (next === null) return intent === 'next' ? `/frictions/${id}/relire` : stepPage(id, step);
  return next === step ? `${stepPage(id, step)}&enregistre=1` : stepPage(id, next);
}

/** The page of one step of a proposal. */
export function stepPage(id: number, step: ProposalStep): string {
  return `/frictions/${id}/modifier?etape=${step}`;
}
