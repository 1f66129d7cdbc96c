/** States of a friction (DOMAIN, lifecycles). */
export const FRICTION_STATES = [
  'draft',
  'submitted',
  'in_triage',
  'needs_information',
  'qualified',
  'selected',
  'in_incubation',
  'resolved',
  'declined',
  'merged',
  'redirected',
  'withdrawn',
] as const;
export type FrictionState = (typeof FRICTION_STATES)[number];

/** Why a friction is declined; each has a sentence that its proposer can read. */
export const DECLINE_REASONS = [
  'out-of-scope',
  'no-user-evidence',
  'already-answered',
  'no-owner',
  'needs-law-change',
  'too-small',
  'purchase-not-build',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What a decision will need from the proposing organisation; « pas encore » is a good answer. */
export const COMMITMENT_ANSWERS = ['yes', 'not-yet'] as const;
export type CommitmentAnswer = (typeof COMMITMENT_ANSWERS)[number];

/** Themes by which frictions are found. */
export const FRICTION_THEMES = [
  'solidarites',
  'sante',
  'etat-civil',
  'ecole-jeunesse',
  'emploi-formation',
  'logement-urbanisme',
  'transports-voirie',
  'environnement',
  'finances-marches',
  'vie-locale',
  'outils-agents',
  'autre',
] as const;
export type FrictionTheme = (typeof FRICTION_THEMES)[number];
