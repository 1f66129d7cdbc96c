import type { ActionText, EditionStanding, RevisionState } from '~/domain/programme/revision';
import type { RevisionRights } from '~/domain/programme/revision-permissions';
import type { Rule } from '~/domain/programme/votes';
import type { Day } from '~/domain/shared/day';
import type { CollegeOnPage } from './college-votes';
import type { CommentOnPage } from './consultation-comments';
import type { DifferenceItem } from './difference-list';

/** A revision as its page shows it. */
export interface RevisionOnPage {
  readonly programme: Rule & { readonly name: string; readonly slug: string };
  readonly base: string;
  readonly page: string;
  readonly today: Day;
  readonly revision: {
    readonly semester: string;
    readonly state: RevisionState;
    readonly summary: string;
    readonly textVersion: number;
    readonly consultationUntil: Day | null;
    readonly adoptedOn: Day | null;
    readonly adoptedElsewhere: string | null;
    readonly takenBackBecause: string | null;
  };
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly comparison: {
    readonly from: string | null;
    readonly differences: readonly DifferenceItem[];
    readonly unchanged: number;
  };
  readonly earlier: readonly string[];
  readonly actions: readonly {
    readonly number: number;
    readonly standing: EditionStanding;
    readonly content: ActionText;
  }[];
  readonly colleges: readonly CollegeOnPage[];
  readonly comments: readonly CommentOnPage[];
  readonly isOpen: boolean;
  readonly may: RevisionRights;
}
