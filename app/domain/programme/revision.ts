import type { College } from './programme';

/** Where a revision stands. */
export const REVISION_STATES = ['draft', 'under_consultation', 'adopted'] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** What a revision does to an action. */
export const CHANGE_KINDS = ['add', 'enrich', 'remove'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Words of a change's kind in an address. */
export const CHANGE_SLUGS: Readonly<Record<ChangeKind, string>> = {
  add: 'ajouter',
  enrich: 'enrichir',
  remove: 'retirer',
};

/** What an action is in an edition. */
export const EDITION_STANDINGS = ['added', 'enriched', 'unchanged', 'removed'] as const;
export type EditionStanding = (typeof EDITION_STANDINGS)[number];

export const VOTE_CHOICES = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** Where a proposed change stands: staff gather it into a draft, or answer why not. */
export const CHANGE_PROPOSAL_STATES = ['waiting', 'gathered', 'refused', 'withdrawn'] as const;
export type ChangeProposalState = (typeof CHANGE_PROPOSAL_STATES)[number];

/** What an edition says of an action; its pilots are organisations, some of each side. */
export interface ActionText {
  readonly title: string;
  readonly text: string;
  /** Number of its priority. */
  readonly priority: number;
  readonly pilots: Readonly<Record<College, readonly number[]>>;
}
