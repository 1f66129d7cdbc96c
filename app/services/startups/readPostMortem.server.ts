import { standingOfSlug } from 'db/repositories/standing';
import { openPhaseOf, startupRecord } from 'db/repositories/startups';
import { lastTeamOf, postMortemOf } from 'db/repositories/startups-post-mortem';
import { dayInParis, type Day } from '~/domain/shared/day';
import {
  isStopped,
  mayWritePostMortem,
  postMortemDay,
  type PostMortemText,
} from '~/domain/startups/post-mortem';
import type { Context } from '~/services/shared/context.server';

export interface PostMortemView {
  readonly startupName: string;
  readonly stoppedOn: Day;
  /** The day before which it is expected. */
  readonly dueOn: Day;
  readonly written:
    | (PostMortemText & {
        readonly version: number;
        readonly writtenOn: Day;
        readonly writtenBy: string;
      })
    | null;
  readonly mayWrite: boolean;
}

/** What a stopped startup leaves, for everyone; null for one that is not stopped. */
export async function readPostMortem(
  { db, actor, today }: Context,
  slug: string,
): Promise<PostMortemView | null> {
  const standing = await standingOfSlug(db, slug, today);
  if (standing === null || !isStopped(standing.phase)) return null;
  const { startupId } = standing;
  const { startsOn: stoppedOn } = await openPhaseOf(db, startupId);
  const team = await lastTeamOf(db, startupId, stoppedOn);
  const record = await postMortemOf(db, startupId);
  const { name } = await startupRecord(db, startupId);
  return {
    ...{ startupName: name, stoppedOn, dueOn: postMortemDay(stoppedOn) },
    written: record && {
      ...{ tried: record.tried, learnt: record.learnt, reusable: record.reusable },
      ...{ version: record.version, writtenBy: record.writtenBy },
      writtenOn: dayInParis(record.writtenAt),
    },
    mayWrite: mayWritePostMortem(actor, standing, team),
  };
}
