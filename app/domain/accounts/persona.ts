/** People of the demonstration story that anyone may sign in as while it is a demonstration. */
export const PERSONAS = [
  'staff',
  'staff2',
  'intrapreneur',
  'developpeuse',
  'agent-pas-de-calais',
  'agent-bretagne',
  'owner',
  'sponsor',
  'college-etat',
  'college-collectivites',
  'admin',
] as const;
export type Persona = (typeof PERSONAS)[number];
