import { lockStanding } from 'db/repositories/standing';
import { startupRecord, type StartupRecord } from 'db/repositories/startups';
import { missionProposalOf, type MissionProposalRecord } from 'db/repositories/startups-proposals';
import type { Actor } from '~/domain/accounts/account';
import { refuse, type Refused, type Result, type SharedRefusal } from '~/domain/shared/result';
import { MISSION_GUARDS } from '~/domain/startups/mission-guards';
import { settleRefusal, type ProposalRefusal } from '~/domain/startups/proposal';
import type { Standing } from '~/domain/startups/standing';
import type { TeamRefusal } from '~/domain/startups/team';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export type SettleRefusal = SharedRefusal | TeamRefusal | ProposalRefusal;

/** A proposal that is being answered, its startup locked. */
export interface Settling {
  readonly actor: Actor;
  readonly standing: Standing;
  readonly startup: StartupRecord;
  readonly proposal: MissionProposalRecord;
}

/** What accepting, refusing and withdrawing a proposed mission share: it still waits, and whoever answers may. */
export async function settleMission(
  ctx: Context,
  about: { readonly slug: string; readonly proposalId: number },
  may: (settling: Settling) => boolean,
  work: (acting: Acting, settling: Settling) => Promise<Result<number, SettleRefusal>>,
): Promise<Result<number, SettleRefusal>> {
  return act<number, SettleRefusal>(
    ctx,
    async (acting) => {
      const { tx } = acting;
      const { actor } = ctx;
      const standing = await lockStanding(tx, about.slug, ctx.today);
      const proposal =
        standing === null
          ? null
          : await missionProposalOf(tx, standing.startupId, about.proposalId);
      if (standing === null || proposal === null) return refuse('not-found');
      if (actor === null) return refuse('forbidden');
      const startup = await startupRecord(tx, standing.startupId);
      const settling = { actor, standing, startup, proposal };
      if (!may(settling)) return refuse('forbidden');
      const late: Refused<ProposalRefusal> | null = settleRefusal(proposal.state);
      return late ?? work(acting, settling);
    },
    MISSION_GUARDS,
  );
}
