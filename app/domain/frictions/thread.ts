import { ACTS, type Act } from '../audit/act';
import type { FrictionState } from './friction';

/** Public acts that say nothing of the way a friction goes. */
const ASIDE: ReadonlySet<Act> = new Set<Act>(['startup.edited', 'startup.imported']);
/** What passes between the proposer and staff: told to them alone. */
const BETWEEN_PARTIES: readonly Act[] = [
  'friction.information-requested',
  'friction.information-given',
];

/** The acts that the thread of a friction tells to a reader. */
export function threadActs(isParty: boolean): Act[] {
  const told = (Object.keys(ACTS) as Act[]).filter(
    (act) => ACTS[act] === 'everyone' && !ASIDE.has(act),
  );
  return isParty ? [...told, ...BETWEEN_PARTIES] : told;
}

/** The way from a draft to a service that lasts. */
export const STEPS = ['submit', 'examine', 'qualify', 'select', 'open', 'hand-over'] as const;
export type Step = (typeof STEPS)[number];

const STEPS_DONE: Readonly<Record<FrictionState, number>> = {
  draft: 0,
  submitted: 1,
  in_triage: 2,
  needs_information: 2,
  qualified: 3,
  selected: 4,
  in_incubation: 5,
  resolved: STEPS.length,
  declined: STEPS.length,
  merged: STEPS.length,
  redirected: STEPS.length,
  withdrawn: STEPS.length,
};

/** The steps that are still to come, the next one first; none once its way has ended. */
export function stepsToCome(state: FrictionState): readonly Step[] {
  return STEPS.slice(STEPS_DONE[state]);
}
