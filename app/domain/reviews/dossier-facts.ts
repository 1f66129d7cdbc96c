import type { Balance } from '../budget/balance';
import type { Forecast } from '../budget/forecast';
import type { MilestoneState } from '../milestones/milestone';
import type { StandardsScore } from '../milestones/standards';
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { MissionRole } from '../startups/mission';
import type { Phase } from '../startups/phase';
import type { ConditionOutcome } from './conditions';
import type { ImpactLine } from './impact';
import type { ReviewOutcome } from './review';

/** A friction in the words of its proposer, with the evidence given. */
export interface FrictionTold {
  readonly id: number;
  readonly title: string;
  readonly sufferers: string;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: Cents | null;
  readonly evidenceSource: string;
}

export interface MemberTold {
  readonly accountId: number;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly since: Day;
}

export interface MilestoneTold {
  readonly id: number;
  readonly title: string;
  readonly state: MilestoneState;
  readonly dueOn: Day;
  readonly earlierDueOn: readonly Day[];
  readonly isLate: boolean;
  readonly closedOn: Day | null;
  /** « 1 240 dossiers », once it is reached. */
  readonly figure: { readonly value: number; readonly unit: string } | null;
  readonly evidenceUrl: string | null;
  readonly evidenceNote: string | null;
}

export interface EnvelopeTold {
  readonly id: number;
  readonly funderName: string;
  readonly startsOn: Day;
  /** First day after the period. */
  readonly endsOn: Day;
  readonly balance: Balance;
}

/** A number followed over time: where it started, and where it is. */
export interface IndicatorTold {
  readonly name: string;
  readonly unit: string;
  readonly first: { readonly value: number; readonly measuredOn: Day } | null;
  readonly last: { readonly value: number; readonly measuredOn: Day } | null;
  readonly target: number | null;
  /** Null while there is no target or no value. */
  readonly meetsTarget: boolean | null;
}

/** The quality standards with the team's answers, counted. */
export interface StandardsTold {
  readonly score: StandardsScore;
  readonly lines: readonly (StandardsScore & { readonly title: string })[];
}

/** A resource of the common base that the startup did not develop again. */
export interface BuiltOnTold {
  readonly slug: string;
  readonly name: string;
  readonly producerName: string;
  readonly since: Day;
  readonly purpose: string;
  /** Whether its producer had confirmed it by then. */
  readonly isConfirmed: boolean;
}

/** A condition of the last decision, and what the team says became of it. */
export interface ConditionTold {
  readonly id: number;
  readonly words: string;
  readonly outcome: ConditionOutcome | null;
  readonly answer: string;
}

/** The decision before this committee. */
export interface LastDecision {
  readonly heldOn: Day;
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  readonly grantedCents: Cents | null;
  readonly conditions: readonly ConditionTold[];
  readonly impact: readonly ImpactLine[];
}

/** All that a dossier is written from: what is known of a startup on a day, and what the team asks. */
export interface DossierFacts {
  readonly startupName: string;
  readonly heldOn: Day;
  /** The last day whose events it tells. */
  readonly toldOn: Day;
  readonly ask: string;
  readonly askedCents: Cents | null;
  readonly askedPhase: Phase | null;
  /** What the team believes, and how one will see whether it holds. */
  readonly hypotheses: string;
  readonly phase: Phase | null;
  readonly phaseSince: Day | null;
  /** First day in construction: the six-month clock. */
  readonly clockStartedOn: Day | null;
  readonly frictions: readonly FrictionTold[];
  readonly team: readonly MemberTold[];
  readonly milestones: readonly MilestoneTold[];
  readonly balance: Balance;
  readonly forecast: Forecast;
  readonly envelopes: readonly EnvelopeTold[];
  readonly indicators: readonly IndicatorTold[];
  readonly standards: StandardsTold;
  readonly builtOn: readonly BuiltOnTold[];
  /** What everyone may read of the log, newest week first. */
  readonly log: readonly { readonly weekOn: Day; readonly words: string }[];
  readonly impact: readonly ImpactLine[];
  readonly last: LastDecision | null;
}
