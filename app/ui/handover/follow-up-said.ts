import type { Evidence } from '~/domain/frictions/weight';
import type { ShareGone } from '~/domain/handover/follow-up';
import type { Day as CalendarDay } from '~/domain/shared/day';

/** What the owner said at a follow-up, as its page shows it. */
export interface FollowUpSaid {
  readonly version: number;
  readonly answeredOn: CalendarDay;
  readonly answeredBy: string;
  readonly isAlive: boolean;
  readonly followsIndicators: boolean;
  readonly codeIsOpen: boolean;
  readonly releases: number | null;
  readonly peopleUsing: number | null;
  readonly gonePercent: number | null;
  readonly comment: string;
  readonly measures: readonly {
    readonly frictionId: number;
    readonly title: string;
    readonly before: Evidence;
    readonly now: Evidence;
    readonly source: string;
    readonly gone: ShareGone;
  }[];
}
