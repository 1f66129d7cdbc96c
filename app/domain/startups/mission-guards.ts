import type { TeamRefusal } from './team';

/** What the database refuses about a mission by itself, when somebody else was faster: its rule by the refusal it means. */
export const MISSION_GUARDS = {
  mission_never_overlaps: 'overlapping-mission',
  'mission of a fifth person in construction needs a reason': 'fifth-person-needs-reason',
} as const satisfies Readonly<Record<string, TeamRefusal>>;
