/** How often an open file says so, when its page can. */
export const HEARTBEAT_SECONDS = 20;
/** A person is believed to be there for as long as three heartbeats: one lost answer makes nobody vanish. */
export const PRESENT_SECONDS = 60;

/** A sign of life that old serves nobody. */
const FORGOTTEN_HOURS = 1;

/** The instant since which a sign of life still counts. */
export function presentSince(now: Date): Date {
  return new Date(now.getTime() - PRESENT_SECONDS * 1_000);
}

/** Older signs of life are deleted: the workbench keeps no record of who looked at what. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - FORGOTTEN_HOURS * 3_600_000);
}
