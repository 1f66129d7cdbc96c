import { lockStanding } from 'db/repositories/standing';
import { nameOfStartup } from 'db/repositories/startups';
import { missionsOf } from 'db/repositories/startups-missions';
import { insertMissionProposal } from 'db/repositories/startups-proposals';
import { isStaff } from '~/domain/accounts/account';
import { addDays, type Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayFormTeam, mayProposeMission } from '~/domain/startups/permissions';
import type { ProposalRefusal } from '~/domain/startups/proposal';
import { speakersOf } from '~/domain/startups/standing';
import { endAfter, prolongRefusal, type TeamRefusal } from '~/domain/startups/team';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { prolongationProposedNotice } from '~/wording/startups-team-mail';

export interface ProlongationForm {
  readonly slug: string;
  readonly missionId: number;
  readonly seenLastDay: Day | null;
  /** Null: open-ended. */
  readonly lastDay: Day | null;
  /** Why staff wish it: the team decides on it. */
  readonly note: string;
  /** Why the team goes beyond four in construction meanwhile; empty when nobody asks. */
  readonly outOfBandReason: string;
}

type Refusal = SharedRefusal | TeamRefusal | ProposalRefusal;

/** Staff propose to a team that a mission last longer; the team alone says yes or no, and the person is told. */
export async function proposeProlongation(
  ctx: Context,
  form: ProlongationForm,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(
    ctx,
    async ({ tx, record, notify }) => {
      const { actor } = ctx;
      const standing = await lockStanding(tx, form.slug, ctx.today);
      if (standing === null) return refuse('not-found');
      if (actor === null || !isStaff(actor)) return refuse('forbidden');
      if (mayFormTeam(actor, standing)) return refuse('team-gone-nobody-to-ask');
      if (!mayProposeMission(actor, standing)) return refuse('forbidden');
      const { startupId, phase } = standing;
      const team = await missionsOf(tx, startupId);
      const stay = team.find(({ id }) => id === form.missionId);
      if (stay === undefined) return refuse('not-found');
      if (stay.endsOn !== endAfter(form.seenLastDay)) {
        const facts = stay.endsOn === null ? {} : { lastDay: addDays(stay.endsOn, -1) };
        return refuse('conflict', { facts });
      }
      const endsOn = endAfter(form.lastDay);
      const outOfBandReason = stay.outOfBandReason ?? (form.outOfBandReason || null);
      const others = team.filter(({ id }) => id !== stay.id);
      const longer = { ...stay, outOfBandReason };
      const refused = prolongRefusal(phase, longer, endsOn, others, ctx.today);
      if (refused) return refused;
      if (stay.endsOn === null) return refuse('not-longer', { field: 'lastDay' });
      const { accountId, role, daysPerWeek, employerKind, employerName } = stay;
      const id = await insertMissionProposal(tx, {
        ...{ startupId, accountId, role, daysPerWeek, employerKind, employerName },
        ...{ startsOn: stay.endsOn, endsOn, outOfBandReason, note: form.note },
        prolongsId: stay.id,
        proposedById: actor.id,
        proposedAt: ctx.now,
      });
      record({
        act: 'mission.prolongation-proposed',
        subject: { kind: 'mission_proposal', id },
        startupId,
        before: { endsOn: stay.endsOn },
        after: { accountId, missionId: stay.id, endsOn },
        reason: form.note,
      });
      const { lastDay, note } = form;
      const news = { ...(await nameOfStartup(tx, startupId)), publicUrl: ctx.publicUrl, id };
      for (const told of new Set([accountId, ...speakersOf(standing)])) {
        const isYou = told === accountId;
        notify({
          accountId: told,
          ...prolongationProposedNotice({ ...news, person: stay.name, isYou, lastDay, note }),
        });
      }
      return done(id);
    },
    { mission_proposal_once_waiting: 'already-proposed' },
  );
}
