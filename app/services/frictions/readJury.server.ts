import { findFriction } from 'db/repositories/frictions';
import { scoresOf, type ScoreRow } from 'db/repositories/frictions-scores';
import {
  isShortlisted,
  knownTags,
  reviewersOf,
  staffMembers,
  tagsOf,
  type StaffMember,
} from 'db/repositories/frictions-workbench';
import { mayScore, mayShortlist, mayTriage } from '~/domain/frictions/permissions';
import {
  disagreementsFirst,
  readableScores,
  summarise,
  type ScoreCriterion,
  type ScoreSummary,
} from '~/domain/frictions/scoring';
import { mayBeAssigned } from '~/domain/frictions/triage';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export type GivenGrid = Omit<ScoreRow, 'givenAt' | 'revisedAt'> & {
  readonly revisedOn: Day | null;
};

/** What the workbench adds to a file: who is on it, its tags, and its scores as far as the reader may know them. */
export interface JuryView {
  readonly staff: readonly StaffMember[];
  readonly tags: readonly string[];
  /** Every tag that some file bears, to choose from. */
  readonly knownTags: readonly string[];
  readonly mayAssign: boolean;
  readonly shortlisted: boolean;
  readonly mayShortlist: boolean;
  readonly mayScore: boolean;
  /** Reviewers, and whether each has scored: known to all, unlike what they gave. */
  readonly reviewers: readonly (StaffMember & { readonly given: boolean })[];
  /** The reader's own grid, to be changed. */
  readonly own: GivenGrid | null;
  /** Everybody's, once the reader has given theirs; null until then. */
  readonly scores: {
    readonly grids: readonly GivenGrid[];
    readonly summary: ScoreSummary;
    readonly order: readonly ScoreCriterion[];
  } | null;
}

/** The workbench's side of a file, for staff; null for whoever may not triage it. */
export async function readJury({ db, actor }: Context, id: number): Promise<JuryView | null> {
  const friction = await findFriction(db, id);
  if (friction === null || actor === null || !mayTriage(actor, friction)) return null;
  const [staff, tags, known, shortlisted, reviewers, given] = await Promise.all([
    staffMembers(db),
    tagsOf(db, id),
    knownTags(db),
    isShortlisted(db, id),
    reviewersOf(db, id),
    scoresOf(db, id),
  ]);
  const grids = readableScores(actor.id, given).map(gridOf);
  const summary = summarise(grids);
  const reviewerIds = reviewers.map((reviewer) => reviewer.id);
  return {
    staff,
    tags,
    knownTags: known,
    mayAssign: mayBeAssigned(friction),
    shortlisted,
    mayShortlist: mayShortlist(actor, friction),
    mayScore: mayScore(actor, friction, { shortlisted, reviewerIds }),
    reviewers: reviewers.map((reviewer) => ({
      ...reviewer,
      given: given.some(({ reviewerId }) => reviewerId === reviewer.id),
    })),
    own: grids.find(({ reviewerId }) => reviewerId === actor.id) ?? null,
    scores: summary && { grids, summary, order: disagreementsFirst(summary) },
  };
}

function gridOf({ givenAt: _givenAt, revisedAt, ...grid }: ScoreRow): GivenGrid {
  return { ...grid, revisedOn: revisedAt && dayInParis(revisedAt) };
}
