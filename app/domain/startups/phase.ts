/** Phases of a startup: the names of the beta.gouv.fr network in 2026. */
export const PHASES = [
  'investigation',
  'construction',
  'acceleration',
  'consolidation',
  'transfere',
  'opere',
  'abandon-investigation',
  'abandon',
] as const;
export type Phase = (typeof PHASES)[number];

/** Phases in which a team works and the friction is in incubation. */
export const LIVE_PHASES = [
  'investigation',
  'construction',
  'acceleration',
  'consolidation',
] as const satisfies readonly Phase[];
