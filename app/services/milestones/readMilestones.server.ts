import {
  findMilestone,
  milestonesOf,
  movesOf,
  type MilestoneMove,
  type MilestoneRecord,
} from 'db/repositories/milestones';
import { standingOfSlug } from 'db/repositories/standing';
import { isLate } from '~/domain/milestones/milestone';
import { offersMilestones } from '~/domain/milestones/permissions';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** A milestone with every earlier date, for its page, its line and its mark on the clock. */
export interface MilestoneView extends MilestoneRecord {
  readonly isLate: boolean;
  readonly moves: readonly MilestoneMove[];
}

/** The milestones of a startup, all of them or the one of that number, and whether the reader may log. */
export async function readMilestones(
  ctx: Context,
  slug: string,
  onlyId: number | null = null,
): Promise<
  Result<{ readonly milestones: readonly MilestoneView[]; readonly mayLog: boolean }, 'not-found'>
> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (standing === null) return refuse('not-found');
  const records =
    onlyId === null
      ? await milestonesOf(ctx.db, standing.startupId)
      : [await findMilestone(ctx.db, standing.startupId, onlyId)].filter((found) => found !== null);
  const moves = await movesOf(
    ctx.db,
    records.map((record) => record.id),
  );
  return done({
    milestones: records.map((record) => ({
      ...record,
      isLate: isLate(record, ctx.today),
      moves: moves.filter((move) => move.milestoneId === record.id),
    })),
    mayLog: offersMilestones(ctx.actor, standing),
  });
}
