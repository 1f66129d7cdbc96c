import { lockStanding } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { missionsOf } from 'db/repositories/startups-missions';
import { insertMissionProposal } from 'db/repositories/startups-proposals';
import { isStaff } from '~/domain/accounts/account';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayFormTeam, mayProposeMission } from '~/domain/startups/permissions';
import type { ProposalRefusal } from '~/domain/startups/proposal';
import { speakersOf } from '~/domain/startups/standing';
import { endAfter, joinRefusal, type TeamRefusal } from '~/domain/startups/team';
import { findOrCreateAccount } from '~/services/accounts/findOrCreateAccount.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { proposedToTeamNotice, proposedYouNotice } from '~/wording/startups-team-mail';
import type { MissionForm } from './addMission.server';

export interface MissionProposalForm extends Omit<MissionForm, 'withoutTeamReason'> {
  /** Why staff think of this person: the team decides on it. */
  readonly note: string;
}

type Refusal = SharedRefusal | TeamRefusal | ProposalRefusal;

/** Staff propose a mission to a team, which alone says yes or no; whoever speaks for it and the person are told. */
export async function proposeMission(
  ctx: Context,
  form: MissionProposalForm,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(
    ctx,
    async (acting) => {
      const { tx, record, notify } = acting;
      const { actor } = ctx;
      const standing = await lockStanding(tx, form.slug, ctx.today);
      if (standing === null) return refuse('not-found');
      if (actor === null || !isStaff(actor)) return refuse('forbidden');
      if (mayFormTeam(actor, standing)) return refuse('team-gone-nobody-to-ask');
      if (!mayProposeMission(actor, standing)) return refuse('forbidden');
      const startup = await startupRecord(tx, standing.startupId);
      const stay = {
        accountId: await findOrCreateAccount(ctx, acting, form),
        role: form.role,
        startsOn: form.startsOn,
        endsOn: endAfter(form.lastDay),
        outOfBandReason: form.outOfBandReason || null,
      };
      const about = { phase: standing.phase, openedOn: startup.openedOn };
      const refused = joinRefusal(about, stay, await missionsOf(tx, startup.id));
      if (refused) return refused;
      const { daysPerWeek, employerKind, note } = form;
      const id = await insertMissionProposal(tx, {
        ...stay,
        ...{ daysPerWeek, employerKind, note },
        employerName: form.employerName || null,
        startupId: startup.id,
        prolongsId: null,
        proposedById: actor.id,
        proposedAt: ctx.now,
      });
      const { accountId, role, startsOn, endsOn } = stay;
      record({
        act: 'mission.proposed',
        subject: { kind: 'mission_proposal', id },
        startupId: startup.id,
        after: { accountId, role, daysPerWeek, startsOn, endsOn },
        reason: note,
      });
      const { name, slug } = startup;
      const news = { name, slug, publicUrl: ctx.publicUrl, role, startsOn, id };
      notify({ accountId, ...proposedYouNotice(news) });
      for (const speaker of speakersOf(standing)) {
        if (speaker === accountId) continue;
        notify({
          accountId: speaker,
          ...proposedToTeamNotice({ ...news, person: form.name, note }),
        });
      }
      return done(id);
    },
    { mission_proposal_once_waiting: 'already-proposed' },
  );
}
