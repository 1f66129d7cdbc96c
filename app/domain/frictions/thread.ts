import type { Act } from '../audit/act';
import type { FrictionState } from './friction';

/** The acts that make the way of a friction, from its deposit to the life of its service. */
const TOLD_TO_EVERYONE = [
  'friction.submitted',
  'friction.taken',
  'friction.qualified',
  'friction.selected',
  'friction.passed-over',
  'friction.deselected',
  'friction.declined',
  'friction.merged',
  'friction.unmerged',
  'friction.redirected',
  'friction.withdrawn',
  'friction.reopened',
  'friction.in-incubation',
  'friction.back-to-qualified',
  'friction.resolved',
  'friction.supported',
  'friction.support-withdrawn',
  'friction.pilot-volunteered',
  'startup.opened',
  'startup.imported',
  'startup.owner-named',
  'startup.sponsor-engaged',
  'startup.phase-changed',
  'startup.gate-overridden',
  'mission.started',
  'mission.ended',
  'envelope.granted',
  'milestone.planned',
  'milestone.moved',
  'milestone.reached',
  'milestone.missed',
  'milestone.cancelled',
  'review.planned',
  'review.decided',
  'review.cancelled',
  'handover.prepared',
  'handover.deliberation-recorded',
  'handover.accepted',
  'handover.refused',
  'handover.resumed',
  'handover.signed',
  'handover.cancelled',
  'handover.followed-up',
  'startup.post-mortem-written',
] as const satisfies readonly Act[];

/** What passes between the proposer and staff: told to them alone. */
const TOLD_TO_PARTIES = [
  'friction.information-requested',
  'friction.information-given',
] as const satisfies readonly Act[];

export type ThreadActName = (typeof TOLD_TO_EVERYONE)[number] | (typeof TOLD_TO_PARTIES)[number];

/** The acts that the thread of a friction tells to a reader. */
export function threadActs(isParty: boolean): readonly ThreadActName[] {
  return isParty ? [...TOLD_TO_EVERYONE, ...TOLD_TO_PARTIES] : TOLD_TO_EVERYONE;
}

/** What has just become of a friction itself, for whoever follows it: without the steps of its startup. */
export const NEWS_OF_FRICTION: readonly ThreadActName[] = TOLD_TO_EVERYONE.filter((act) =>
  act.startsWith('friction.'),
);

/** The way from a draft to a service that lasts. */
export const STEPS = [
  'submit',
  'examine',
  'qualify',
  'select',
  'open',
  'build',
  'hand-over',
] as const;
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

/** The steps that are still to come, the next one first; none once its way has ended. A service is built until its handover is under way. */
export function stepsToCome(state: FrictionState, handingOver: boolean): readonly Step[] {
  const steps = STEPS.slice(STEPS_DONE[state]);
  return handingOver ? steps.filter((step) => step !== 'build') : steps;
}
