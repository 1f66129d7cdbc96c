import { actsFor, isStaff, type Actor } from '../accounts/account';
import { COLLEGES, type College } from './programme';

/** The organisations that pilot an action, on each side. */
export type Pilots = Readonly<Record<College, readonly number[]>>;

/** Staff open programmes, and record editions that were adopted before Relais kept them. */
export function mayKeepProgrammes(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Staff say which frictions, startups and resources belong to an action, and to which actions its bridges lead. */
export function mayLinkActions(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Whether the person speaks for one side of an action: for one of its pilots, or as a member of that college where the side has none. */
export function speaksFor(actor: Actor | null, college: College, pilots: Pilots): boolean {
  const ids = pilots[college];
  if (ids.length === 0) return actor?.roles.includes(college) ?? false;
  return ids.some((id) => actsFor(actor, id));
}

/** The side for which the person agrees to a framing sheet; null when for none. */
export function sideOf(actor: Actor | null, pilots: Pilots): College | null {
  return COLLEGES.find((college) => speaksFor(actor, college, pilots)) ?? null;
}

/** Whoever pilots an action, on either side, writes its framing sheet and says where it stands; staff too. */
export function mayWorkOnAction(actor: Actor | null, pilots: Pilots): boolean {
  return isStaff(actor) || sideOf(actor, pilots) !== null;
}
