import { lockStanding } from 'db/repositories/standing';
import { nameOfStartup } from 'db/repositories/startups';
import { settleSponsorProposal, sponsorProposalsOf } from 'db/repositories/startups-sponsors';
import { done, refuse, type Result } from '~/domain/shared/result';
import { mayEngageSponsor } from '~/domain/startups/permissions';
import { settleRefusal } from '~/domain/startups/proposal';
import { engageRefusal } from '~/domain/startups/sponsorship';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { sponsorAnsweredNotice } from '~/wording/startups-team-mail';
import type { EngageRefusal } from './engageSponsor.server';
import { recordEngagement } from './recordEngagement.server';

export interface SponsorAnswer {
  readonly slug: string;
  readonly proposalId: number;
  /** Why staff refuse; null when they confirm. */
  readonly refusalReason: string | null;
}

/** Staff answer a sponsor whom the team proposed: the engagement comes into force, or is refused with a reason. */
export async function answerSponsor(
  ctx: Context,
  answer: SponsorAnswer,
): Promise<Result<number, EngageRefusal>> {
  return act<number, EngageRefusal>(
    ctx,
    async (acting) => {
      const { tx, record, notify } = acting;
      const { actor } = ctx;
      const standing = await lockStanding(tx, answer.slug, ctx.today);
      if (standing === null) return refuse('not-found');
      if (actor === null || !mayEngageSponsor(actor)) return refuse('forbidden');
      const proposals = await sponsorProposalsOf(tx, standing.startupId);
      const proposal = proposals.find(({ id }) => id === answer.proposalId);
      if (proposal === undefined) return refuse('not-found');
      const late = settleRefusal(proposal.state);
      if (late) return late;
      const settled = { settledById: actor.id, settledAt: ctx.now };
      const { refusalReason } = answer;
      const { startupId, sponsorId, organisationId } = proposal;
      if (refusalReason === null) {
        const refused = engageRefusal(standing, proposal, standing.sponsorIds, ctx.today);
        if (refused) return refused;
        await settleSponsorProposal(tx, proposal.id, { ...settled, state: 'accepted' });
        const { problem, freedAgent, freedDaysPerWeek, budgetLine, signedOn } = proposal;
        await recordEngagement(ctx, acting, {
          ...{ startupId, sponsorId, organisationId },
          ...{ problem, freedAgent, freedDaysPerWeek, budgetLine, signedOn },
        });
      } else {
        await settleSponsorProposal(tx, proposal.id, {
          ...settled,
          ...{ state: 'refused', refusalReason },
        });
        record({
          act: 'startup.sponsor-refused',
          subject: { kind: 'sponsor_proposal', id: proposal.id },
          startupId,
          after: { sponsorId, organisationId },
          reason: refusalReason,
        });
      }
      const news = { ...(await nameOfStartup(tx, startupId)), publicUrl: ctx.publicUrl };
      notify({
        accountId: proposal.proposedById,
        ...sponsorAnsweredNotice({ ...news, sponsor: proposal.name, refusalReason }),
      });
      return done(proposal.id);
    },
    { engagement_once_per_sponsor: 'already-sponsor' },
  );
}
