import { missionsOf } from 'db/repositories/startups-missions';
import { settleMissionProposal } from 'db/repositories/startups-proposals';
import { done, refuse, type Result } from '~/domain/shared/result';
import { mayAnswerProposal } from '~/domain/startups/permissions';
import { acceptedDays, prolongationRefusal } from '~/domain/startups/proposal';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { proposalAcceptedNotice } from '~/wording/startups-team-mail';
import { beginMission } from './beginMission.server';
import { giveMissionEnd } from './giveMissionEnd.server';
import { settleMission, type SettleRefusal, type Settling } from './settleMission.server';

export interface MissionAcceptance {
  readonly slug: string;
  readonly proposalId: number;
  /** Why the team goes beyond four in construction meanwhile; empty when nobody asks. */
  readonly outOfBandReason: string;
}

/** The team's word on a mission that staff propose: it begins, from today at the earliest, or lasts longer; answers its number. */
export async function acceptMission(
  ctx: Context,
  form: MissionAcceptance,
): Promise<Result<number, SettleRefusal>> {
  return settleMission(
    ctx,
    form,
    ({ actor, standing }) => mayAnswerProposal(actor, standing),
    async (acting, settling) => {
      const { actor, startup, proposal } = settling;
      const outOfBandReason = form.outOfBandReason || proposal.outOfBandReason;
      const made =
        proposal.prolongsId === null
          ? await begin(ctx, acting, settling, outOfBandReason)
          : await prolong(ctx, acting, settling, outOfBandReason);
      if (!made.ok) return made;
      await settleMissionProposal(acting.tx, proposal.id, {
        state: 'accepted',
        settledById: actor.id,
        settledAt: ctx.now,
        missionId: made.value,
      });
      const { name, slug } = startup;
      const news = { name, slug, publicUrl: ctx.publicUrl, person: proposal.name };
      const isLonger = proposal.prolongsId !== null;
      acting.notify({
        accountId: proposal.proposedById,
        ...proposalAcceptedNotice({ ...news, isLonger }),
      });
      return done(made.value);
    },
  );
}

async function begin(
  ctx: Context,
  acting: Acting,
  { standing, proposal }: Settling,
  outOfBandReason: string | null,
): Promise<Result<number, SettleRefusal>> {
  const days = acceptedDays(proposal, ctx.today);
  if ('refusal' in days) return days;
  const { accountId, role, daysPerWeek, employerKind, employerName } = proposal;
  return beginMission(ctx, acting, standing, {
    ...{ accountId, role, daysPerWeek, employerKind, employerName, outOfBandReason },
    ...days,
    withoutTeamReason: null,
    proposalId: proposal.id,
  });
}

async function prolong(
  ctx: Context,
  acting: Acting,
  { standing, proposal }: Settling,
  outOfBandReason: string | null,
): Promise<Result<number, SettleRefusal>> {
  const { startupId, phase } = standing;
  const team = await missionsOf(acting.tx, startupId);
  const stay = team.find(({ id }) => id === proposal.prolongsId);
  if (stay === undefined) return refuse('proposal-outdated');
  const others = team.filter(({ id }) => id !== stay.id);
  const longer = { ...stay, outOfBandReason: stay.outOfBandReason ?? outOfBandReason };
  const refused = prolongationRefusal(phase, longer, proposal, others, ctx.today);
  if (refused) return refused;
  await giveMissionEnd(ctx, acting, stay, {
    ...{ startupId, endsOn: proposal.endsOn, outOfBandReason },
    ...{ act: 'mission.prolonged', proposalId: proposal.id },
  });
  return done(stay.id);
}
