import {
  milestonesOf,
  movesOf,
  type MilestoneMove,
  type MilestoneRecord,
} from 'db/repositories/milestones';
import { tiesOf } from 'db/repositories/milestones-ties';
import { standingOfSlug } from 'db/repositories/standing';
import { threats } from '~/domain/milestones/dependencies';
import { isLate } from '~/domain/milestones/milestone';
import { offersMilestones } from '~/domain/milestones/permissions';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Another milestone of the startup, by name. */
export interface MilestoneName {
  readonly id: number;
  readonly title: string;
}

/** A milestone with every earlier date, for its page, its line and its mark on the clock. */
export interface MilestoneView extends MilestoneRecord {
  readonly isLate: boolean;
  readonly moves: readonly MilestoneMove[];
  /** What has to be reached before, and what of that keeps its day from holding. */
  readonly waitsFor: readonly MilestoneName[];
  readonly threatenedBy: readonly MilestoneName[];
}

/** The milestones of a startup, each with what it waits for, and whether the reader may log. */
export async function readMilestones(
  ctx: Context,
  slug: string,
): Promise<
  Result<{ readonly milestones: readonly MilestoneView[]; readonly mayLog: boolean }, 'not-found'>
> {
  const { db, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (standing === null) return refuse('not-found');
  const records = await milestonesOf(db, standing.startupId);
  const moves = await movesOf(
    db,
    records.map((record) => record.id),
  );
  const ties = await tiesOf(db, standing.startupId);
  const threatened = threats(records, ties, today);
  const named = (ids: readonly number[]): MilestoneName[] =>
    records.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title }));
  return done({
    milestones: records.map((record) => ({
      ...record,
      isLate: isLate(record, today),
      moves: moves.filter((move) => move.milestoneId === record.id),
      waitsFor: named(ties.filter((tie) => tie.milestoneId === record.id).map((tie) => tie.onId)),
      threatenedBy: named(threatened.get(record.id) ?? []),
    })),
    mayLog: offersMilestones(ctx.actor, standing),
  });
}
