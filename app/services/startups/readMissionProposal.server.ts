import { standingOfSlug } from 'db/repositories/standing';
import { isStaff } from '~/domain/accounts/account';
import { done, refuse, type Result } from '~/domain/shared/result';
import { mayAnswerProposal } from '~/domain/startups/permissions';
import type { Context } from '~/services/shared/context.server';
import { readTeam, type ProposalView } from './readTeam.server';

/** One proposal to a team, whether the reader gives the team's word on it, and whether staff may take it back. */
export async function readMissionProposal(
  ctx: Context,
  slug: string,
  proposalId: number,
): Promise<
  Result<
    {
      readonly proposal: ProposalView;
      readonly size: number;
      readonly may: { readonly answer: boolean; readonly withdraw: boolean };
    },
    'not-found'
  >
> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  const team = await readTeam(ctx, slug);
  const proposal = team.ok ? team.value.proposals.find(({ id }) => id === proposalId) : undefined;
  if (standing === null || !team.ok || proposal === undefined) return refuse('not-found');
  const waits = proposal.state === 'waiting';
  return done({
    proposal,
    size: team.value.size,
    may: {
      answer: waits && mayAnswerProposal(ctx.actor, standing),
      withdraw: waits && isStaff(ctx.actor),
    },
  });
}
