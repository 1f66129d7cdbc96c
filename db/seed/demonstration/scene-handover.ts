import type { Party } from '../../../app/domain/handover/handover';
import type { FollowUpMonths } from '../../../app/domain/handover/follow-up';
import type { PlanText } from '../../../app/domain/handover/plan';
import type { PostMortemText } from '../../../app/domain/startups/post-mortem';
import type { UNANSWERED_KEY } from '../../../app/domain/handover/standards-left';
import type { FirstItemKey } from '../../../app/domain/handover/template';
import type { Day } from '../../../app/domain/shared/day';

type When = number | Day;

/** How a service passes to its owner, and what is said of it afterwards. */
export type HandoverScene =
  | { readonly does: 'prepare-handover' | 'accept-handover' }
  | { readonly does: 'sign-handover'; readonly party: Party }
  | {
      readonly does: 'provide';
      readonly items: Partial<Readonly<Record<FirstItemKey | typeof UNANSWERED_KEY, string>>>;
    }
  | { readonly does: 'accept'; readonly items: readonly FirstItemKey[] | 'all' }
  | { readonly does: 'refuse-handover'; readonly reason: string }
  | {
      readonly does: 'follow-up';
      readonly months: FollowUpMonths;
      readonly releases: number;
      readonly using: number;
      /** Of the friction that the tale is about. */
      readonly people: number;
      readonly minutes: number;
      readonly euros: number;
      readonly source: string;
      readonly words: string;
    }
  | ({ readonly does: 'post-mortem' } & PostMortemText)
  | ({ readonly does: 'write-plan' } & Omit<PlanText, 'years' | 'days'> & {
        /** What each of the years to come costs, in euros. */
        readonly euros: readonly [string, number][];
        readonly deliberation: readonly [When, string];
      })
  | { readonly does: 'answer-plan'; readonly words: string; readonly approves: boolean }
  | { readonly does: 'deliberate'; readonly number: string; readonly held: When };
