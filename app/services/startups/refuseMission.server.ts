import { settleMissionProposal } from 'db/repositories/startups-proposals';
import { done, type Result } from '~/domain/shared/result';
import { mayAnswerProposal } from '~/domain/startups/permissions';
import type { Context } from '~/services/shared/context.server';
import { proposalRefusedNotice } from '~/wording/startups-team-mail';
import { settleMission, type SettleRefusal } from './settleMission.server';

export interface MissionRefused {
  readonly slug: string;
  readonly proposalId: number;
  readonly reason: string;
}

/** The team says no to a mission that staff propose, and why; staff and the person are told. */
export async function refuseMission(
  ctx: Context,
  form: MissionRefused,
): Promise<Result<number, SettleRefusal>> {
  return settleMission(
    ctx,
    form,
    ({ actor, standing }) => mayAnswerProposal(actor, standing),
    async ({ tx, record, notify }, { actor, startup, proposal }) => {
      await settleMissionProposal(tx, proposal.id, {
        state: 'refused',
        settledById: actor.id,
        settledAt: ctx.now,
        refusalReason: form.reason,
      });
      record({
        act: 'mission.proposal-refused',
        subject: { kind: 'mission_proposal', id: proposal.id },
        startupId: startup.id,
        after: { accountId: proposal.accountId },
        reason: form.reason,
      });
      const { name, slug } = startup;
      const news = { name, slug, publicUrl: ctx.publicUrl, person: proposal.name };
      const isLonger = proposal.prolongsId !== null;
      for (const accountId of [proposal.proposedById, proposal.accountId]) {
        notify({ accountId, ...proposalRefusedNotice({ ...news, isLonger, reason: form.reason }) });
      }
      return done(proposal.id);
    },
  );
}
