import type { Day } from '../shared/day';
import type { ActionLateness } from './action-state';
import type { FramingText } from './framing';
import type { ActionState, College } from './programme';
import type { Contradiction, Links, Progress } from './progress';
import type { ActionText, EditionStanding } from './revision';
import type { Semester } from './semester';

/** A programme as it is read. */
export interface ProgrammeFacts {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly intention: string;
  readonly startsOn: Day;
  /** First day after it. */
  readonly endsOn: Day | null;
  readonly isNeighbour: boolean;
  readonly quorumPercent: number;
  readonly majorityPercent: number;
  readonly version: number;
  /** The one that it took over from. */
  readonly predecessor: { readonly slug: string; readonly name: string } | null;
}

/** What a programme came to. */
export interface ProgrammeCounts {
  readonly editions: number;
  /** Those that were not removed. */
  readonly actions: number;
  readonly done: number;
  readonly removed: number;
}

/** A programme in the list of all. */
export interface ProgrammeLine extends ProgrammeFacts, ProgrammeCounts {
  /** Where its pages stand. */
  readonly base: string;
  readonly isCurrent: boolean;
}

/** An organisation that pilots an action. */
export interface Pilot {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}
export type NamedPilots = Readonly<Record<College, readonly Pilot[]>>;

/** An adopted edition without its actions. */
export interface EditionFacts {
  readonly semester: Semester;
  readonly adoptedOn: Day;
  readonly summary: string;
  /** Where it is recorded, when it was adopted before it was kept here. */
  readonly adoptedElsewhere: string | null;
}

/** How late an action is, and in what. */
export interface Lateness {
  readonly kind: ActionLateness;
  readonly days: number;
}

/** An action as the programme lists it. */
export interface ActionShown {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly priority: number;
  readonly pilots: NamedPilots;
  /** What the edition in force did to it, and why. */
  readonly standing: EditionStanding;
  readonly reason: string;
  readonly state: ActionState;
  readonly since: Day;
  readonly framedOn: Day | null;
  readonly links: number;
  readonly lateness: Lateness | null;
}

/** A programme as of a day. */
export interface ProgrammeView {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly isCurrent: boolean;
  readonly on: Day;
  /** Read as of another day than today. */
  readonly isPast: boolean;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  /** The one in force. */
  readonly edition: EditionFacts | null;
  /** All that are adopted today, the oldest first. */
  readonly editions: readonly EditionFacts[];
  readonly actions: readonly ActionShown[];
  /** What the edition in force took out. */
  readonly removed: readonly {
    readonly number: number;
    readonly content: ActionText;
    readonly reason: string;
  }[];
  /** Of the current programme: which edition comes next, and when; late when its days are positive. */
  readonly next: {
    readonly semester: Semester;
    readonly dueOn: Day;
    readonly lateDays: number;
  } | null;
  /** Of the current programme: the revision on which people may speak, until when. */
  readonly consultation: { readonly semester: Semester; readonly until: Day } | null;
  readonly may: { readonly keep: boolean };
}

/** What an edition says of an action. */
export interface ActionEdition {
  readonly semester: string;
  readonly adoptedOn: Day;
  readonly standing: EditionStanding;
  readonly content: ActionText;
  readonly reason: string;
}

/** A state that an action had: since when, why, and who said so. */
export interface ActionStanding {
  readonly state: ActionState;
  readonly since: Day;
  readonly reason: string;
  readonly by: string | null;
}

/** A version of a framing sheet, who wrote it, and who agreed to it for each side. */
export interface FramingShown extends FramingText {
  readonly number: number;
  readonly writtenBy: string;
  readonly writtenOn: Day;
  readonly agreedBy: Readonly<Record<College, string | null>>;
  readonly agreedOn: Readonly<Record<College, Day | null>>;
  readonly framedOn: Day | null;
}

/** A bridge as one of its ends sees it: the action of another programme at its other end. */
export interface BridgeSeen {
  readonly id: number;
  /** Whether it was laid from here. */
  readonly leadsAway: boolean;
  readonly note: string;
  readonly laidOn: Day;
  readonly programmeName: string;
  readonly number: number;
  readonly title: string;
  readonly href: string;
}

/** An action with its whole history by a day. */
export interface ActionView {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly on: Day;
  readonly isPast: boolean;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly priority: { readonly number: number; readonly title: string };
  readonly pilots: NamedPilots;
  readonly state: ActionState;
  readonly since: Day;
  readonly version: number;
  readonly lateness: Lateness | null;
  /** Each that tells it, the oldest first. */
  readonly editions: readonly ActionEdition[];
  readonly standings: readonly ActionStanding[];
  readonly framings: readonly FramingShown[];
  readonly links: Links;
  readonly progress: Progress;
  readonly contradiction: Contradiction | null;
  readonly bridges: readonly BridgeSeen[];
  /** Where bridges may lead, for whoever lays them. */
  readonly otherProgrammes: readonly { readonly slug: string; readonly name: string }[];
  readonly nextStates: readonly ActionState[];
  readonly may: {
    readonly work: boolean;
    readonly link: boolean;
    readonly propose: boolean;
    /** The side for which the person agrees to the newest framing sheet. */
    readonly agreeFor: College | null;
  };
}

/** An action that a friction, startup or resource belongs to, and its page. */
export interface ActionBelongedTo {
  readonly programmeName: string;
  readonly number: number;
  readonly title: string;
  readonly href: string;
}
