import { nameOfStartup } from 'db/repositories/startups';
import { saveMissionEnd, type MissionRecord } from 'db/repositories/startups-missions';
import type { Act } from '~/domain/audit/act';
import { addDays, type Day } from '~/domain/shared/day';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { missionEndNotice } from '~/wording/startups-mail';
import { missionCancelledNotice } from '~/wording/startups-team-mail';

export interface EndGiven {
  readonly startupId: number;
  readonly endsOn: Day | null;
  readonly outOfBandReason: string | null;
  readonly act: Extract<Act, 'mission.ended' | 'mission.prolonged' | 'mission.cancelled'>;
  /** The proposal of staff that the team accepts. */
  readonly proposalId?: number;
}

/** Step of an act that gives a mission another end and tells the person; the caller has locked the startup and judged it. */
export async function giveMissionEnd(
  ctx: Context,
  { tx, record, notify }: Acting,
  stay: MissionRecord,
  { startupId, endsOn, outOfBandReason, act, proposalId }: EndGiven,
): Promise<void> {
  const lastDay = endsOn === null ? null : addDays(endsOn, -1);
  await saveMissionEnd(tx, stay.id, {
    endsOn,
    outOfBandReason: stay.outOfBandReason ?? outOfBandReason,
  });
  record({
    act,
    subject: { kind: 'mission', id: stay.id },
    startupId,
    before: { endsOn: stay.endsOn },
    after: {
      ...{ accountId: stay.accountId, endsOn },
      ...(lastDay === null ? {} : { lastDay }),
      ...(proposalId === undefined ? {} : { proposalId }),
    },
    ...(outOfBandReason === null ? {} : { reason: outOfBandReason }),
  });
  if (stay.accountId === ctx.actor?.id) return;
  const startup = await nameOfStartup(tx, startupId);
  const news = { ...startup, publicUrl: ctx.publicUrl, lastDay };
  const notice =
    act === 'mission.cancelled' ? missionCancelledNotice(news) : missionEndNotice(news);
  notify({ accountId: stay.accountId, ...notice });
}
