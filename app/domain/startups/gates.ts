import type { Phase } from './phase';
import { phaseMove } from './transitions';

/** The smallest and largest team of a construction, coaches not counted (DOMAIN, invariant 1). */
export const SMALLEST_TEAM = 2;
export const LARGEST_TEAM = 4;

/** A review that was decided favourably since the current phase began, and opened nothing yet. */
export interface FavourableReview {
  readonly id: number;
  readonly opensPhase: Phase;
  readonly decidedAt: Date;
}

/** What the gates ask about a startup, gathered from its own rows and from later rooms'. */
export interface PhaseFacts {
  readonly engagementSigned: boolean;
  /** An intrapreneur is on mission today. */
  readonly intrapreneurOnMission: boolean;
  /** That intrapreneur has part of their week for it. */
  readonly intrapreneurFreed: boolean;
  readonly ownerNamed: boolean;
  /** Why the owner is still « à trouver ». */
  readonly ownerMissingReason: string | null;
  /** People on mission today, coaches not counted. */
  readonly teamSize: number;
  readonly favourableReview: FavourableReview | null;
  readonly handoverSigned: boolean;
}

/** What keeps a gate shut. */
export const GATE_PROBLEMS = [
  'no-such-move',
  'engagement-missing',
  'intrapreneur-not-freed',
  'owner-unexplained',
  'team-too-small',
  'team-too-large',
  'intrapreneur-missing',
  'review-missing',
  'handover-unsigned',
] as const;
export type GateProblem = (typeof GATE_PROBLEMS)[number];

/** What keeps the gate from one phase (null: not opened yet) into another shut; empty when it holds. */
export function gateProblems(
  from: Phase | null,
  to: Phase,
  facts: PhaseFacts,
): readonly GateProblem[] {
  const exists = from === null ? to === 'investigation' : phaseMove(from, to) !== null;
  return exists ? GATES[to](facts) : ['no-such-move'];
}

/** Whether staff may open a phase with a written reason although its gate does not hold: all but `transfere`. */
export function overridable(to: Phase): boolean {
  return to !== 'transfere';
}

type Gate = (facts: PhaseFacts) => readonly GateProblem[];

const GATES: Readonly<Record<Phase, Gate>> = {
  investigation: (facts) => [
    ...unless(facts.engagementSigned, 'engagement-missing'),
    ...unless(facts.intrapreneurFreed, 'intrapreneur-not-freed'),
  ],
  construction: (facts) => [
    ...unless(facts.ownerNamed || isWritten(facts.ownerMissingReason), 'owner-unexplained'),
    ...unless(facts.teamSize >= SMALLEST_TEAM, 'team-too-small'),
    ...unless(facts.teamSize <= LARGEST_TEAM, 'team-too-large'),
    ...unless(facts.intrapreneurOnMission, 'intrapreneur-missing'),
    ...favourableFor('construction', facts),
  ],
  acceleration: (facts) => favourableFor('acceleration', facts),
  consolidation: (facts) => favourableFor('consolidation', facts),
  opere: (facts) => favourableFor('opere', facts),
  transfere: (facts) => unless(facts.handoverSigned, 'handover-unsigned'),
  'abandon-investigation': () => [],
  abandon: () => [],
};

/** The review that decided another phase than the current one, which opens once its gate holds; null when there is none, or when it prolonged the current one. */
export function awaitedReview(
  current: Phase,
  { favourableReview }: PhaseFacts,
): FavourableReview | null {
  return favourableReview?.opensPhase === current ? null : favourableReview;
}

function favourableFor(phase: Phase, { favourableReview }: PhaseFacts): readonly GateProblem[] {
  return unless(favourableReview?.opensPhase === phase, 'review-missing');
}

function unless(holds: boolean, problem: GateProblem): readonly GateProblem[] {
  return holds ? [] : [problem];
}

function isWritten(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
