import type { College } from '~/domain/programme/programme';
import type { ActionText, EditionStanding, RevisionState } from '~/domain/programme/revision';
import type { Rule } from '~/domain/programme/votes';
import type { Day } from '~/domain/shared/day';
import type { CollegeOnPage } from './college-votes';
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
  readonly comments: readonly {
    readonly id: number;
    readonly about: number | string | null;
    readonly textVersion: number;
    readonly words: string;
    readonly writtenBy: string;
    readonly organisation: string | null;
    readonly on: Day;
  }[];
  readonly isOpen: boolean;
  readonly may: {
    readonly prepare: boolean;
    readonly comment: boolean;
    readonly vote: College | null;
    readonly adopt: boolean;
  };
}
