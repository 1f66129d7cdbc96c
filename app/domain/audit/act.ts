/** What an act is about: the journal names its subject by kind and id. */
export const SUBJECT_KINDS = [
  'account',
  'organisation',
  'friction',
  'startup',
  'mission',
  'envelope',
  'ledger_entry',
  'milestone',
  'review',
  'handover',
  'setting',
  'selection',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Who may read that an act took place, once they may see its friction or startup. */
export type Audience = 'everyone' | 'agents' | 'parties' | 'staff';

/** Every act that the journal knows, and who reads it in the thread; `parties` = the proposer's colleagues, the team and staff; `staff` = staff alone. */
export const ACTS = {
  'account.created': 'parties',
  'account.renamed': 'parties',
  'account.attachment-requested': 'parties',
  'account.attachment-confirmed': 'parties',
  'account.attachment-refused': 'parties',
  'account.roles-changed': 'parties',
  'account.signed-in': 'parties',
  'account.erased': 'parties',
  'setting.changed': 'parties',
  'friction.drafted': 'parties',
  'friction.edited': 'parties',
  'friction.submitted': 'everyone',
  'friction.taken': 'everyone',
  'friction.information-requested': 'parties',
  'friction.information-given': 'parties',
  'friction.qualified': 'everyone',
  'friction.selected': 'everyone',
  'friction.passed-over': 'everyone',
  'friction.deselected': 'everyone',
  'friction.declined': 'everyone',
  'friction.merged': 'everyone',
  'friction.unmerged': 'everyone',
  'friction.redirected': 'everyone',
  'friction.withdrawn': 'everyone',
  'friction.reopened': 'everyone',
  'friction.in-incubation': 'everyone',
  'friction.back-to-qualified': 'everyone',
  'friction.resolved': 'everyone',
  'friction.supported': 'everyone',
  'friction.support-withdrawn': 'everyone',
  'friction.assigned': 'staff',
  'friction.tagged': 'staff',
  'friction.untagged': 'staff',
  'friction.shortlisted': 'staff',
  'friction.unshortlisted': 'staff',
  'friction.reviewers-named': 'staff',
  'friction.scored': 'staff',
  'friction.score-revised': 'staff',
  'friction.followed': 'parties',
  'friction.unfollowed': 'parties',
  'friction.file-added': 'parties',
  'friction.file-shared': 'parties',
  'friction.file-unshared': 'parties',
  'friction.file-removed': 'parties',
  'friction.file-refused': 'parties',
  'selection.opened': 'staff',
  'selection.changed': 'staff',
  'selection.amounts-set': 'staff',
  'selection.portfolio-proposed': 'staff',
  'selection.decided': 'everyone',
  'startup.opened': 'everyone',
  'startup.edited': 'everyone',
  'startup.owner-named': 'everyone',
  'startup.sponsor-engaged': 'everyone',
  'startup.phase-changed': 'everyone',
  'startup.gate-overridden': 'everyone',
  'startup.imported': 'everyone',
  'startup.file-refused': 'parties',
  'mission.started': 'everyone',
  'mission.prolonged': 'everyone',
  'mission.ended': 'everyone',
  'envelope.granted': 'everyone',
  'ledger.ordered': 'parties',
  'ledger.certified': 'parties',
  'ledger.paid': 'parties',
  'ledger.reversed': 'parties',
  'milestone.planned': 'everyone',
  'milestone.moved': 'everyone',
  'milestone.reached': 'everyone',
  'milestone.missed': 'everyone',
  'milestone.cancelled': 'everyone',
  'review.planned': 'everyone',
  'review.prepared': 'parties',
  'review.decided': 'everyone',
  'review.cancelled': 'everyone',
  'handover.prepared': 'everyone',
  'handover.item-provided': 'parties',
  'handover.item-accepted': 'parties',
  'handover.item-reopened': 'parties',
  'handover.deliberation-recorded': 'everyone',
  'handover.accepted': 'everyone',
  'handover.refused': 'everyone',
  'handover.resumed': 'everyone',
  'handover.signed': 'everyone',
  'handover.cancelled': 'everyone',
} as const satisfies Record<string, Audience>;
export type Act = keyof typeof ACTS;

/** A value that the journal can hold: ids, states, sums and days; never contact details (a person can be erased, the chain stays whole). */
export type JournalValue = string | number | boolean | null | readonly string[] | readonly number[];
export type JournalFacts = Readonly<Record<string, JournalValue>>;

/** One act as a use case hands it to the journal, written last in the same transaction. */
export interface JournalAct {
  readonly act: Act;
  readonly subject: { readonly kind: SubjectKind; readonly id: number };
  /** The friction's or startup's thread in which the act is told. */
  readonly frictionId?: number;
  readonly startupId?: number;
  readonly before?: JournalFacts;
  readonly after?: JournalFacts;
  readonly reason?: string;
}
