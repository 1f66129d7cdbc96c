import { FIELD_OF_PART, missingToSubmit, type FrictionText } from './completeness';

/** Steps of a proposal, each a page of its own; reading it again before the deposit is the last one. */
export const PROPOSAL_STEPS = ['probleme', 'mesure', 'conditions'] as const;
export type ProposalStep = (typeof PROPOSAL_STEPS)[number];

/** What each step asks; `territory` is typed as a name. */
export const FIELDS_OF_STEP = {
  probleme: ['title', 'theme', 'sufferers', 'situation', 'improvement'],
  mesure: ['territory', 'peoplePerYear', 'minutesEach', 'eurosEachCents', 'evidenceSource'],
  conditions: [
    'sponsorAnswer',
    'sponsorNote',
    'freedAgentAnswer',
    'freedHalfDays',
    'freedAgentNote',
    'budgetAnswer',
    'askedBudgetCents',
    'budgetNote',
  ],
} as const satisfies Readonly<Record<ProposalStep, readonly (keyof FrictionText | 'territory')[]>>;

/** The step of that name; null when there is none. */
export function readStep(text: string | null): ProposalStep | null {
  return PROPOSAL_STEPS.find((step) => step === text) ?? null;
}

/** The step after; null after the last one, where the proposal is read again. */
export function stepAfter(step: ProposalStep): ProposalStep | null {
  return PROPOSAL_STEPS[PROPOSAL_STEPS.indexOf(step) + 1] ?? null;
}

/** The step before; null before the first. */
export function stepBefore(step: ProposalStep): ProposalStep | null {
  return PROPOSAL_STEPS[PROPOSAL_STEPS.indexOf(step) - 1] ?? null;
}

/** The step that asks that field. */
export function stepOfField(field: string): ProposalStep {
  const asks = (step: ProposalStep): readonly string[] => FIELDS_OF_STEP[step];
  return PROPOSAL_STEPS.find((step) => asks(step).includes(field)) ?? 'probleme';
}

/** Where a draft is taken up again: at the first step that still lacks something, else at the last one. */
export function resumeStep(text: FrictionText): ProposalStep {
  const [missing] = missingToSubmit(text);
  return missing === undefined ? 'conditions' : stepOfField(FIELD_OF_PART[missing]);
}
