import type { Funding } from '../../../app/domain/budget/funding';
import type {
  CommitmentAnswer,
  DeclineReason,
  FrictionTheme,
} from '../../../app/domain/frictions/friction';
import type { ScoreCriterion } from '../../../app/domain/frictions/scoring';
import type { SelectionKind } from '../../../app/domain/frictions/selection';
import type { FileAudience } from '../../../app/domain/files/audience';
import type { ConditionOutcome } from '../../../app/domain/reviews/conditions';
import type { OpinionStance } from '../../../app/domain/reviews/opinions';
import type { ImpactCriterion, ReviewOutcome } from '../../../app/domain/reviews/review';
import type { Day } from '../../../app/domain/shared/day';
import type { MissionRole } from '../../../app/domain/startups/mission';
import type { Phase } from '../../../app/domain/startups/phase';
import type { PersonKey } from './people';
import type { HandoverScene } from './scene-handover';
import type { MilestoneRoomScene } from './scene-milestones';
import type { ProgrammeScene } from './scene-programme';
import type { RevisionScene } from './scene-revisions';

/** A day of the story: days from today (negative in the past), or a day of history. */
export type When = number | Day;

/** What a proposer writes; sums in euros, null is honestly unknown. */
export interface FrictionTold {
  readonly title: string;
  readonly theme: FrictionTheme;
  readonly sufferers: string;
  readonly situation: string;
  readonly improvement: string;
  /** Slug of a collectivité; the whole country when absent. */
  readonly territory?: string;
  readonly people: number | null;
  readonly minutes: number | null;
  readonly euros: number | null;
  readonly source: string;
  readonly sponsor: Answer;
  readonly agent: Answer;
  /** Half-days a week, when the proposer knows. */
  readonly halfDays?: number;
  readonly budget: Answer;
  readonly asked?: number;
}
export type Answer = readonly [CommitmentAnswer, string];

/** A line of the impact grid: indicator, value, rating, and the cost per impact in euros where it is known. */
export type Impact = readonly [indicator: string, value: string, rating: number, cost?: number];

/** What is said with an act on a friction: a reason, a question, an answer. */
interface Words {
  readonly words: string;
}

type FrictionScene =
  | { readonly does: 'draft' | 'propose'; readonly text: FrictionTold }
  | { readonly does: 'take' | 'follow' }
  | ({ readonly does: 'ask' | 'inform' | 'qualify' | 'select' | 'withdraw' } & Words)
  | ({ readonly does: 'decline'; readonly reason: DeclineReason } & Words)
  | ({ readonly does: 'merge'; readonly into: string } & Words)
  | ({ readonly does: 'redirect'; readonly to: string } & Words)
  | { readonly does: 'send-sheet'; readonly name: string; readonly rows: readonly string[] }
  | ({
      readonly does: 'support';
      readonly evidence: string;
      readonly people: number | null;
    } & Partial<SupportTold>)
  | { readonly does: 'shortlist'; readonly reviewers: readonly PersonKey[] }
  | { readonly does: 'tag'; readonly tag: string }
  | {
      readonly does: 'score';
      /** In the order of the grid. */
      readonly ratings: readonly [number, number, number, number, number];
      readonly comments: Partial<Readonly<Record<ScoreCriterion, string>>>;
    }
  | {
      readonly does: 'prepare-selection';
      readonly held: When;
      readonly kind: SelectionKind;
      readonly euros: number;
      readonly teams: number;
      /** Least per cent of collectivités. */
      readonly share: number;
    }
  | {
      readonly does: 'propose-portfolio';
      readonly teams?: number;
      /** Tales whose frictions are imposed, and left out. */
      readonly impose?: readonly string[];
      readonly exclude?: readonly string[];
    }
  | { readonly does: 'decide-selection'; readonly chosen: string; readonly kept: string }
  | {
      readonly does: 'attach';
      /** The file's name: a CSV or a text. */
      readonly name: string;
      readonly lines: readonly string[];
      readonly audience: FileAudience;
    };

/** What a « nous aussi » may say besides. */
interface SupportTold {
  readonly minutes: number;
  readonly euros: number;
  readonly source: string;
  /** Slug of a part of the organisation's territory. */
  readonly territory: string;
  readonly pilot: true;
  /** The telephone of whoever says it, who becomes the one to call. */
  readonly phone: string;
}

type ConversationScene =
  | ({ readonly does: 'message' | 'note' | 'give-opinion' } & Words)
  | ({ readonly does: 'ask-opinion'; readonly of: PersonKey; readonly due: When } & Words)
  | { readonly does: 'rewrite'; readonly text: Pick<FrictionTold, 'situation' | 'source'> }
  | ({ readonly does: 'keep-template'; readonly title: string } & Words);

type StartupScene =
  | {
      readonly does: 'open';
      readonly name: string;
      readonly pitch: string;
      readonly sponsor: PersonKey;
      readonly problem: string;
      readonly freed: string;
      readonly budgetLine: string;
      readonly intrapreneur: PersonKey;
      readonly days: number;
      /** Slug of the owner, or why it is still to be found. */
      readonly owner: string | { readonly missing: string };
      /** The investigation's envelope, in euros. */
      readonly euros: number;
    }
  | {
      readonly does: 'join';
      readonly who: PersonKey;
      readonly role: MissionRole;
      readonly days: number;
      /** Last day on the team. */
      readonly until?: When;
    }
  | { readonly does: 'leave'; readonly who: PersonKey; readonly until?: When }
  | ({
      readonly does: 'propose-person';
      readonly who: PersonKey;
      readonly role: MissionRole;
      readonly days: number;
      readonly from: When;
    } & Words)
  | { readonly does: 'accept-person'; readonly who: PersonKey }
  | {
      readonly does: 'propose-sponsor';
      readonly sponsor: PersonKey;
      readonly problem: string;
      readonly freed: string;
      readonly days: number;
      readonly budgetLine: string;
    }
  | { readonly does: 'add-incubator'; readonly organisation: string }
  | { readonly does: 'incubate'; readonly main: string; readonly others: readonly string[] }
  | {
      readonly does: 'change-phase';
      readonly to: Phase;
      readonly reason: string;
      readonly override?: string;
    };

type BudgetScene =
  | {
      readonly does: 'order';
      readonly label: string;
      readonly supplier: string;
      /** Codes of the spending grid; what is bought of people outside when it is not said. */
      readonly activity: string;
      readonly resource?: string;
      readonly euros: number;
    }
  | { readonly does: 'certify'; readonly order: string; readonly euros: number }
  | {
      readonly does: 'invoice';
      readonly order: string;
      readonly number: string;
      readonly euros: number;
    }
  | {
      readonly does: 'pay';
      readonly order: string;
      readonly invoice?: string;
      readonly euros: number;
    }
  | {
      /** An envelope of that day's year which no committee grants. */
      readonly does: 'grant';
      readonly funder: string;
      readonly funding: Funding;
      readonly euros: number;
      readonly reason: string;
    }
  | { readonly does: 'assembly'; readonly held: When }
  | { readonly does: 'reverse-order'; readonly order: string; readonly reason: string };

type MilestoneScene =
  | { readonly does: 'plan'; readonly title: string; readonly about?: string; readonly due: When }
  | { readonly does: 'move'; readonly title: string; readonly due: When; readonly reason: string }
  | {
      readonly does: 'reach';
      readonly title: string;
      /** `line`: the words of a line of the team's log. */
      readonly proof:
        | { readonly url: string }
        | { readonly figure: number; readonly unit: string }
        | { readonly line: string };
      readonly note?: string;
    }
  | { readonly does: 'miss'; readonly title: string; readonly reason: string };

type ReviewScene =
  | { readonly does: 'plan-review'; readonly held: When }
  | {
      readonly does: 'prepare-review';
      readonly ask: string;
      readonly euros: number | null;
      readonly phase: Phase | null;
      readonly hypotheses?: string;
      /** What became of the conditions of the last decision, in their order. */
      readonly kept?: readonly (readonly [ConditionOutcome, string])[];
      readonly grid: Partial<Readonly<Record<ImpactCriterion, Impact>>>;
    }
  | {
      readonly does: 'decide';
      readonly outcome: ReviewOutcome;
      readonly opens?: Phase;
      readonly euros?: number;
      readonly months?: number;
      readonly reason: string;
      readonly conditions?: readonly string[];
      /** The sponsor in whose name staff record it. */
      readonly inNameOf?: PersonKey;
    }
  | { readonly does: 'ask-question' | 'answer-question'; readonly words: string }
  | { readonly does: 'invite-opinion'; readonly who: PersonKey }
  | { readonly does: 'advise'; readonly stance: OpinionStance; readonly words: string };

/** One act of the story: who does what, on which day. */
export type Scene = { readonly on: When; readonly by: PersonKey } & (
  | FrictionScene
  | ConversationScene
  | StartupScene
  | BudgetScene
  | MilestoneScene
  | MilestoneRoomScene
  | ReviewScene
  | HandoverScene
  | ProgrammeScene
  | RevisionScene
);
export type Verb = Scene['does'];
export type SceneOf<V extends Verb> = Extract<Scene, { readonly does: V }>;

/** The story of one friction, and of the startup that answers it when there is one. */
export interface Tale {
  /** The startup's address; for a friction alone, the name that other tales know it by. */
  readonly slug: string;
  readonly scenes: readonly Scene[];
}
