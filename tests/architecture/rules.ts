import { checkFloors } from './floors';
import { checkPackages } from './packages';
import type { Project } from './project';
import { checkCycles, checkServerReach } from './reach';
import { checkRooms } from './rooms';
import { checkServices } from './services';
import { checkBarrels, checkClock, checkLengths, checkNames } from './shape';

/** Every rule of the house, by what it keeps; each answers with sentences that say where the thing belongs. */
export const RULES: Readonly<Record<string, (project: Project) => string[]>> = {
  'imports point down the floors': checkFloors,
  'packages stay on their floor': checkPackages,
  'a room uses the rooms before it': checkRooms,
  'no circle': checkCycles,
  'server code never reaches the browser': checkServerReach,
  'only the clock reads the clock': checkClock,
  'no barrel': checkBarrels,
  'names say what is inside': checkNames,
  'files stay short': checkLengths,
  'one use case per file': checkServices,
};

/** What is wrong with a project, sentence by sentence; empty when the house is in order. */
export function violationsOf(project: Project): string[] {
  return Object.values(RULES).flatMap((rule) => rule(project));
}
