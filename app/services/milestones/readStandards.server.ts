import { answersOf, lastReviewAt } from 'db/repositories/milestones-standards';
import { standingOfSlug } from 'db/repositories/standing';
import { mayAnswerStandards } from '~/domain/milestones/permissions';
import {
  answeredStandards,
  scoreOf,
  shareMet,
  type StandardsScore,
  type StandardView,
} from '~/domain/milestones/standards';
import { dayInParis, type Day } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { listInForce } from './listInForce.server';

export interface StandardsView {
  readonly version: string;
  readonly standards: readonly StandardView[];
  readonly score: StandardsScore;
  /** Null while no criterion counts. */
  readonly shareMet: number | null;
  readonly lastReviewOn: Day | null;
  readonly mayAnswer: boolean;
}

/** The standards in force with a startup's answers, each « à revoir » when it is older than the last review; as they were known at the end of a day when one is given (what a frozen dossier and a handover hold). */
export async function readStandards(
  ctx: Context,
  slug: string,
  knownOn: Day | null = null,
): Promise<Result<StandardsView, 'not-found'>> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (standing === null) return refuse('not-found');
  const { list } = await listInForce(db, knownOn);
  const answers = await answersOf(db, standing.startupId, knownOn);
  const reviewedAt = await lastReviewAt(db, standing.startupId, knownOn);
  const standards = answeredStandards(list, answers, reviewedAt);
  const score = scoreOf(standards.flatMap(({ criteria }) => criteria));
  return done({
    version: list.version,
    standards,
    score,
    shareMet: shareMet(score),
    lastReviewOn: reviewedAt === null ? null : dayInParis(reviewedAt),
    mayAnswer: mayAnswerStandards(actor, standing) && isLive(standing.phase),
  });
}
