import { standingOfSlug } from 'db/repositories/standing';
import { sponsorCandidates } from 'db/repositories/startups-opening';
import { engagementsOf, sponsorProposalsOf } from 'db/repositories/startups-sponsors';
import { dayInParis } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import { mayEngageSponsor, mayProposeSponsor } from '~/domain/startups/permissions';
import { isLive, isParty } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

/** Who funds a startup and since when, ended engagements too; what the team proposed is for the parties. */
export async function readSponsors(ctx: Context, slug: string) {
  const { db, actor } = ctx;
  const standing = await standingOfSlug(db, slug, ctx.today);
  if (standing === null) return refuse('not-found');
  const party = isParty(actor, standing);
  const live = isLive(standing.phase);
  const may = {
    engage: mayEngageSponsor(actor) && live,
    propose: mayProposeSponsor(actor, standing) && live,
    end: mayEngageSponsor(actor),
  };
  const engagements = await engagementsOf(db, standing.startupId);
  const proposals = party ? await sponsorProposalsOf(db, standing.startupId) : [];
  return done({
    // What a sponsor committed to is between the parties; that they did is public.
    engagements: engagements.map(
      ({ problem, freedAgent, freedDaysPerWeek, budgetLine, sponsorId: _, ...rest }) => ({
        ...rest,
        terms: party ? { problem, freedAgent, freedDaysPerWeek, budgetLine } : null,
      }),
    ),
    proposals: proposals.map(({ proposedAt, ...proposal }) => ({
      ...proposal,
      proposedOn: dayInParis(proposedAt),
    })),
    sponsors: may.engage || may.propose ? await sponsorCandidates(db) : [],
    may,
  });
}
