/** What a person does on a team; a coach is not counted in the band of two to four. */
export const MISSION_ROLES = [
  'intrapreneur',
  'coach',
  'developpement',
  'design',
  'deploiement',
  'produit',
  'donnees',
  'autre',
] as const;
export type MissionRole = (typeof MISSION_ROLES)[number];

/** Who employs a person on mission; unknown for histories that were taken over. */
export const EMPLOYER_KINDS = [
  'fonction-publique',
  'contrat-public',
  'prestataire',
  'independant',
  'autre',
] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

/** Where a mission that staff propose to a team stands. */
export const PROPOSAL_STATES = ['waiting', 'accepted', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
