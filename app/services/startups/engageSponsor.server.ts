import { lockStanding } from 'db/repositories/standing';
import { nameOfStartup } from 'db/repositories/startups';
import { insertSponsorProposal } from 'db/repositories/startups-sponsors';
import { staffOfStartup } from 'db/repositories/incubators';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { OpeningRefusal } from '~/domain/startups/opening';
import { mayEngageSponsor, mayProposeSponsor } from '~/domain/startups/permissions';
import type { ProposalRefusal } from '~/domain/startups/proposal';
import { engageRefusal, type SponsorshipRefusal } from '~/domain/startups/sponsorship';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { sponsorProposedNotice } from '~/wording/startups-team-mail';
import { recordEngagement } from './recordEngagement.server';
import { resolveSponsor } from './resolveSponsor.server';

/** A sponsor's commitment as people write it, the same fields as at the opening. */
export interface EngagementForm {
  readonly slug: string;
  readonly sponsorId: number | null;
  readonly sponsorEmail: string | null;
  readonly problem: string;
  readonly freedAgent: string;
  readonly freedDaysPerWeek: number;
  readonly budgetLine: string;
  readonly engagementSignedOn: Day;
}

export type EngageRefusal =
  | SharedRefusal
  | SponsorshipRefusal
  | ProposalRefusal
  | Extract<OpeningRefusal, 'sponsor-missing' | 'sponsor-without-organisation'>;

/** Adds a sponsor to a running startup: staff record the engagement, the team proposes it to staff; answers which. */
export async function engageSponsor(
  ctx: Context,
  form: EngagementForm,
): Promise<Result<'engaged' | 'proposed', EngageRefusal>> {
  return act<'engaged' | 'proposed', EngageRefusal>(
    ctx,
    async (acting) => {
      const { tx } = acting;
      const { actor } = ctx;
      const standing = await lockStanding(tx, form.slug, ctx.today);
      if (standing === null) return refuse('not-found');
      const records = mayEngageSponsor(actor);
      if (actor === null || !(records || mayProposeSponsor(actor, standing))) {
        return refuse('forbidden');
      }
      const sponsor = await resolveSponsor(tx, form);
      if (!sponsor.ok) return sponsor;
      const commitment = {
        startupId: standing.startupId,
        sponsorId: sponsor.value.id,
        organisationId: sponsor.value.organisationId,
        problem: form.problem,
        freedAgent: form.freedAgent,
        freedDaysPerWeek: form.freedDaysPerWeek,
        budgetLine: form.budgetLine,
        signedOn: form.engagementSignedOn,
      };
      const refused = engageRefusal(standing, commitment, standing.sponsorIds, ctx.today);
      if (refused) return refused;
      if (records) {
        await recordEngagement(ctx, acting, commitment);
        return done('engaged');
      }
      const proposal = { proposedById: actor.id, proposedAt: ctx.now };
      const id = await insertSponsorProposal(tx, { ...commitment, ...proposal });
      const { sponsorId, organisationId } = commitment;
      acting.record({
        act: 'startup.sponsor-proposed',
        subject: { kind: 'sponsor_proposal', id },
        startupId: standing.startupId,
        after: { sponsorId, organisationId },
      });
      const startup = await nameOfStartup(tx, standing.startupId);
      const news = { ...startup, publicUrl: ctx.publicUrl };
      for (const accountId of await staffOfStartup(tx, standing.startupId)) {
        acting.notify({ accountId, ...sponsorProposedNotice(news) });
      }
      return done('proposed');
    },
    {
      engagement_once_per_sponsor: 'already-sponsor',
      sponsor_proposal_once_waiting: 'already-proposed',
    },
  );
}
