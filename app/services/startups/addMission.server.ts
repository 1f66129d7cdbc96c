import { lockStanding } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { insertMission, missionsOf } from 'db/repositories/startups-missions';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { MissionRole } from '~/domain/startups/mission';
import { mayManageTeam } from '~/domain/startups/permissions';
import { endAfter, joinRefusal, type TeamRefusal } from '~/domain/startups/team';
import { findOrCreateAccount } from '~/services/accounts/findOrCreateAccount.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { missionStartedNotice } from '~/wording/startups-mail';

export interface MissionForm {
  readonly slug: string;
  readonly email: string;
  /** Serves a person who has no account yet. */
  readonly name: string;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly startsOn: Day;
  /** Last day on the team; null while it is open. */
  readonly lastDay: Day | null;
  /** Why a fifth person joins a construction; empty when nobody asks. */
  readonly outOfBandReason: string;
}

/** Begins a person's mission on a startup's team, found or created by address; a fifth person in construction needs a written reason. */
export async function addMission(
  ctx: Context,
  form: MissionForm,
): Promise<Result<number, SharedRefusal | TeamRefusal>> {
  return act<number, SharedRefusal | TeamRefusal>(
    ctx,
    async (acting) => {
      const { tx, record, notify } = acting;
      const standing = await lockStanding(tx, form.slug, ctx.today);
      if (standing === null) return refuse('not-found');
      if (!mayManageTeam(ctx.actor, standing)) return refuse('forbidden');
      const startup = await startupRecord(tx, standing.startupId);
      const team = await missionsOf(tx, startup.id);
      const stay = {
        accountId: await findOrCreateAccount(ctx, acting, form),
        role: form.role,
        startsOn: form.startsOn,
        endsOn: endAfter(form.lastDay),
        outOfBandReason: form.outOfBandReason || null,
      };
      const about = { phase: standing.phase, openedOn: startup.openedOn };
      const refused = joinRefusal(about, stay, team);
      if (refused) return refused;
      const { daysPerWeek } = form;
      const id = await insertMission(tx, { ...stay, startupId: startup.id, daysPerWeek });
      record({
        act: 'mission.started',
        subject: { kind: 'mission', id },
        startupId: startup.id,
        after: {
          accountId: stay.accountId,
          role: stay.role,
          daysPerWeek,
          startsOn: stay.startsOn,
          endsOn: stay.endsOn,
        },
        ...(stay.outOfBandReason === null ? {} : { reason: stay.outOfBandReason }),
      });
      const { name, slug } = startup;
      const news = {
        name,
        slug,
        publicUrl: ctx.publicUrl,
        role: form.role,
        startsOn: stay.startsOn,
      };
      if (stay.accountId !== ctx.actor?.id) {
        notify({ accountId: stay.accountId, ...missionStartedNotice(news) });
      }
      return done(id);
    },
    {
      mission_never_overlaps: 'overlapping-mission',
      'mission of a fifth person in construction needs a reason': 'fifth-person-needs-reason',
    },
  );
}
