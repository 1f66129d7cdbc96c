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
