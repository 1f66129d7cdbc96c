import { savePreparation } from 'db/repositories/reviews';
import { conditionsOf, saveConditionAnswers } from 'db/repositories/reviews-around';
import { datesOf, frozenFrom, isFrozen } from '~/domain/reviews/calendar';
import { answerConditions, type TypedAnswer } from '~/domain/reviews/conditions';
import { phasesToGrant } from '~/domain/reviews/decision';
import { fillGrid, type ImpactGrid } from '~/domain/reviews/impact';
import { mayPrepareReview } from '~/domain/reviews/permissions';
import type { ReviewRefusal } from '~/domain/reviews/refusals';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Phase } from '~/domain/startups/phase';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { formatDay } from '~/wording/format';
import { decisionBefore } from './decisionBefore.server';
import { openReview } from './openReview.server';

export interface Preparation {
  readonly reviewId: number;
  /** The version that the team saw. */
  readonly version: number;
  readonly ask: string;
  /** In cents. */
  readonly askedAmount: Cents | null;
  readonly askedPhase: Phase | null;
  readonly hypotheses: string;
  readonly grid: ImpactGrid;
  /** By number of a condition of the last decision. */
  readonly conditions: Readonly<Record<string, TypedAnswer>>;
}

/** Keeps what the team asks and believes, its impact grid and what became of the last conditions, until the dossier is frozen. */
export async function prepareReview(
  ctx: Context,
  slug: string,
  preparation: Preparation,
): Promise<Result<null, ReviewRefusal | SharedRefusal>> {
  return act<null, ReviewRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const opened = await openReview(
      ctx,
      tx,
      { slug, reviewId: preparation.reviewId },
      mayPrepareReview,
    );
    if (!opened.ok) return opened;
    const { standing, review } = opened.value;
    if (review.state !== 'planned') return refuse('review-closed');
    const dates = datesOf(review);
    if (isFrozen(dates, ctx.today)) {
      const from = frozenFrom(dates.plannedOn, review.heldOn) ?? review.heldOn;
      return refuse('frozen', { facts: { frozenFrom: formatDay(from) } });
    }
    if (review.version !== preparation.version) {
      return refuse('conflict', { facts: { ask: review.ask } });
    }
    const { ask, askedAmount, askedPhase, hypotheses } = preparation;
    if (askedPhase !== null && !phasesToGrant(standing.phase).includes(askedPhase)) {
      return refuse('phase-not-reachable', { field: 'askedPhase' });
    }
    const grid = fillGrid(preparation.grid, ctx.today);
    if (!grid.ok) return grid;

    const last = await decisionBefore(tx, standing.startupId, review);
    const set = last === null ? [] : await conditionsOf(tx, last.id);
    const answers = answerConditions(
      set.map(({ id }) => id),
      preparation.conditions,
    );
    if (!answers.ok) return answers;

    const asked = { ask, askedCents: askedAmount, askedPhase, hypotheses };
    await savePreparation(tx, review.id, asked, grid.value);
    await saveConditionAnswers(tx, answers.value);
    record({
      act: 'review.prepared',
      subject: { kind: 'review', id: review.id },
      startupId: standing.startupId,
      after: {
        askedCents: askedAmount,
        askedPhase,
        criteria: grid.value.map((line) => line.criterion),
        conditions: answers.value.filter(({ outcome }) => outcome !== null).length,
      },
    });
    return done(null);
  });
}
