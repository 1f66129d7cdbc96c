import type { FrictionRow } from 'db/repositories/frictions';
import { standingOf } from 'db/repositories/standing';
import { isStaff } from '~/domain/accounts/account';
import { isProposer } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';

/** Whether the person is of the proposing side, of staff, or of a team that answers the friction (for thirty days who left it). */
export async function isPartyTo(
  { db, actor, today }: Context,
  friction: FrictionRow,
  startups: readonly { readonly id: number }[],
): Promise<boolean> {
  if (actor === null) return false;
  if (isStaff(actor) || isProposer(actor, friction)) return true;
  const standings = await Promise.all(startups.map(({ id }) => standingOf(db, id, today)));
  return standings.some(
    (standing) =>
      standing !== null && [...standing.teamIds, ...standing.formerTeamIds].includes(actor.id),
  );
}
