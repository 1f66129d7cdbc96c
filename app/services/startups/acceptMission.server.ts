import { settleMissionProposal } from 'db/repositories/startups-proposals';
import { done, type Result } from '~/domain/shared/result';
import { mayAnswerProposal } from '~/domain/startups/permissions';
import { acceptedDays } from '~/domain/startups/proposal';
import type { Context } from '~/services/shared/context.server';
import { proposalAcceptedNotice } from '~/wording/startups-team-mail';
import { beginMission } from './beginMission.server';
import { settleMission, type SettleRefusal } from './settleMission.server';

export interface MissionAcceptance {
  readonly slug: string;
  readonly proposalId: number;
  /** Why the team goes beyond four in construction meanwhile; empty when nobody asks. */
  readonly outOfBandReason: string;
}

/** The team's word on a mission that staff propose: it begins, from today at the earliest; answers its number. */
export async function acceptMission(
  ctx: Context,
  form: MissionAcceptance,
): Promise<Result<number, SettleRefusal>> {
  return settleMission(
    ctx,
    form,
    ({ actor, standing }) => mayAnswerProposal(actor, standing),
    async (acting, { actor, standing, startup, proposal }) => {
      const days = acceptedDays(proposal, ctx.today);
      if ('refusal' in days) return days;
      const { accountId, role, daysPerWeek, employerKind, employerName } = proposal;
      const begun = await beginMission(ctx, acting, standing, {
        ...{ accountId, role, daysPerWeek, employerKind, employerName },
        ...days,
        outOfBandReason: form.outOfBandReason || proposal.outOfBandReason,
        withoutTeamReason: null,
        proposalId: proposal.id,
      });
      if (!begun.ok) return begun;
      await settleMissionProposal(acting.tx, proposal.id, {
        state: 'accepted',
        settledById: actor.id,
        settledAt: ctx.now,
        missionId: begun.value,
      });
      const { name, slug } = startup;
      const news = { name, slug, publicUrl: ctx.publicUrl, person: proposal.name };
      acting.notify({ accountId: proposal.proposedById, ...proposalAcceptedNotice(news) });
      return done(begun.value);
    },
  );
}
