import type { CadenceStep } from '../../../app/domain/milestones/cadence';
import type { Direction, IndicatorKind } from '../../../app/domain/milestones/indicator';
import type { StandardAnswer } from '../../../app/domain/milestones/standards';
import type { Day } from '../../../app/domain/shared/day';

type When = number | Day;

/** What a team plans, proves, writes and measures, besides its milestones one by one. */
export type MilestoneRoomScene =
  | { readonly does: 'plan-cadence'; readonly steps: readonly CadenceStep[] }
  | { readonly does: 'tie'; readonly title: string; readonly on: When; readonly after: string }
  | { readonly does: 'comment'; readonly title: string; readonly words: string }
  | { readonly does: 'log'; readonly words: string; readonly private?: true }
  | {
      readonly does: 'follow-indicator';
      readonly name: string;
      readonly kind: IndicatorKind;
      readonly unit: string;
      readonly direction: Direction;
      readonly target?: number;
      readonly targetOn?: When;
    }
  | {
      readonly does: 'measure';
      readonly name: string;
      readonly value: number;
      readonly source: string;
    }
  | {
      readonly does: 'weigh-again';
      readonly people: number;
      readonly minutes: number | null;
      readonly euros: number | null;
      readonly source: string;
    }
  | {
      readonly does: 'answer-standard';
      readonly standard: string;
      /** In the order of its criteria. */
      readonly answers: readonly (readonly [answer: StandardAnswer, evidence: string])[];
    };
