import { settleMissionProposal } from 'db/repositories/startups-proposals';
import { isStaff } from '~/domain/accounts/account';
import { done, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { proposalWithdrawnNotice } from '~/wording/startups-team-mail';
import { settleMission, type SettleRefusal } from './settleMission.server';

/** Staff take back a mission that waits for a team's word; the person is told. */
export async function withdrawMission(
  ctx: Context,
  about: { readonly slug: string; readonly proposalId: number },
): Promise<Result<number, SettleRefusal>> {
  return settleMission(
    ctx,
    about,
    ({ actor }) => isStaff(actor),
    async ({ tx, record, notify }, { actor, startup, proposal }) => {
      await settleMissionProposal(tx, proposal.id, {
        state: 'withdrawn',
        settledById: actor.id,
        settledAt: ctx.now,
      });
      const { accountId } = proposal;
      record({
        act: 'mission.proposal-withdrawn',
        subject: { kind: 'mission_proposal', id: proposal.id },
        startupId: startup.id,
        after: { accountId },
      });
      const { name, slug } = startup;
      const news = { name, slug, publicUrl: ctx.publicUrl };
      notify({
        accountId,
        ...proposalWithdrawnNotice({ ...news, isLonger: proposal.prolongsId !== null }),
      });
      return done(proposal.id);
    },
  );
}
