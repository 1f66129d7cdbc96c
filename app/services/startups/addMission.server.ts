import { lockStanding } from 'db/repositories/standing';
import { isStaff } from '~/domain/accounts/account';
import type { Day } from '~/domain/shared/day';
import { refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { MISSION_GUARDS } from '~/domain/startups/mission-guards';
import type { EmployerKind, MissionRole } from '~/domain/startups/mission';
import { mayFormTeam, mayManageTeam } from '~/domain/startups/permissions';
import type { Standing } from '~/domain/startups/standing';
import { endAfter, type TeamRefusal } from '~/domain/startups/team';
import { findOrCreateAccount } from '~/services/accounts/findOrCreateAccount.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { beginMission } from './beginMission.server';

export interface MissionForm {
  readonly slug: string;
  readonly email: string;
  /** Serves a person who has no account yet. */
  readonly name: string;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly employerKind: EmployerKind | null;
  readonly employerName: string;
  readonly startsOn: Day;
  /** Last day on the team; null while it is open. */
  readonly lastDay: Day | null;
  /** Why a fifth person joins a construction; empty when nobody asks. */
  readonly outOfBandReason: string;
  /** Why staff form a team whose members have all left; empty otherwise. */
  readonly withoutTeamReason: string;
}

/**
 * Begins a person's mission by the team's word, or by that of staff while nobody is on the team, with a written reason.
 * The person is found or created by address; a fifth one in construction needs a written reason too.
 */
export async function addMission(
  ctx: Context,
  form: MissionForm,
): Promise<Result<number, SharedRefusal | TeamRefusal>> {
  return act<number, SharedRefusal | TeamRefusal>(
    ctx,
    async (acting) => {
      const standing = await lockStanding(acting.tx, form.slug, ctx.today);
      if (standing === null) return refuse('not-found');
      const refused = wordRefusal(ctx, standing, form.withoutTeamReason);
      if (refused) return refused;
      return beginMission(ctx, acting, standing, {
        accountId: await findOrCreateAccount(ctx, acting, form),
        role: form.role,
        daysPerWeek: form.daysPerWeek,
        employerKind: form.employerKind,
        employerName: form.employerName || null,
        startsOn: form.startsOn,
        endsOn: endAfter(form.lastDay),
        outOfBandReason: form.outOfBandReason || null,
        withoutTeamReason: mayManageTeam(ctx.actor, standing) ? null : form.withoutTeamReason,
      });
    },
    MISSION_GUARDS,
  );
}

/** Whose word it is: the team's; staff's alone while there is no team, said why. */
function wordRefusal(ctx: Context, standing: Standing, withoutTeamReason: string) {
  if (mayManageTeam(ctx.actor, standing)) return null;
  if (!isStaff(ctx.actor)) return refuse('forbidden');
  if (!mayFormTeam(ctx.actor, standing)) return refuse('team-has-its-word');
  return withoutTeamReason === ''
    ? refuse('team-gone-needs-reason', { field: 'withoutTeamReason' })
    : null;
}
