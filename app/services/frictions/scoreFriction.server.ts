import { lockFriction } from 'db/repositories/frictions';
import { insertScore, reviseScore, scoresOf } from 'db/repositories/frictions-scores';
import { isShortlisted, reviewersOf } from 'db/repositories/frictions-workbench';
import { mayScore, mayShortlist, mayTriage } from '~/domain/frictions/permissions';
import type { Ratings, ScoreCriterion } from '~/domain/frictions/scoring';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface Scoring {
  readonly id: number;
  /** The version of one's own grid that one changes; null for the first. */
  readonly version: number | null;
  readonly ratings: Ratings;
  readonly comments: Readonly<Record<ScoreCriterion, string>>;
}

type Refusal = WorkbenchRefusal | SharedRefusal;

/** Gives or changes one's own grid. The journal says that one scored, never what: the others must not read it there first. */
export async function scoreFriction(
  ctx: Context,
  { id, version, ratings, comments }: Scoring,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async ({ tx, record }) => {
    const { actor } = ctx;
    const friction = await lockFriction(tx, id);
    if (friction === null || actor === null || !mayTriage(actor, friction)) {
      return refuse('not-found');
    }
    const shortlisted = await isShortlisted(tx, id);
    if (!shortlisted) return refuse('not-shortlisted');
    if (!mayShortlist(actor, friction)) return refuse('not-shortlistable');
    const reviewerIds = (await reviewersOf(tx, id)).map((reviewer) => reviewer.id);
    if (!mayScore(actor, friction, { shortlisted, reviewerIds })) return refuse('not-reviewer');
    const own = (await scoresOf(tx, id)).find(({ reviewerId }) => reviewerId === actor.id);
    if ((own?.version ?? null) !== version)
      return refuse('conflict', { facts: own?.ratings ?? {} });
    const grid = {
      ...ratings,
      impactComment: comments.impact,
      feasibilityComment: comments.feasibility,
      commitmentComment: comments.commitment,
      reuseComment: comments.reuse,
      urgencyComment: comments.urgency,
    };
    const whose = { frictionId: id, reviewerId: actor.id };
    if (own === undefined) await insertScore(tx, { ...grid, ...whose, givenAt: ctx.now });
    else await reviseScore(tx, { ...grid, ...whose, revisedAt: ctx.now });
    record({
      act: own === undefined ? 'friction.scored' : 'friction.score-revised',
      subject: { kind: 'friction', id },
      frictionId: id,
    });
    return done({ id });
  });
}
