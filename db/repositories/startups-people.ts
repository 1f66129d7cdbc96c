import { and, eq, isNull } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { Reader } from '../client';
import { account } from '../schema/accounts';
import { engagement, mission, startup } from '../schema/startups';
import { onMissionOn } from './startups';

/** Who is told of what happens to a startup: today's team, its sponsors, and whoever may sign for its owner. */
export async function peopleToTell(
  reader: Reader,
  startupId: number,
  today: Day,
): Promise<readonly number[]> {
  const team = await reader
    .select({ id: mission.accountId })
    .from(mission)
    .where(and(eq(mission.startupId, startupId), onMissionOn(today)));
  const sponsors = await reader
    .select({ id: engagement.sponsorId })
    .from(engagement)
    .where(and(eq(engagement.startupId, startupId), isNull(engagement.endedOn)));
  const owners = await reader
    .select({ id: account.id })
    .from(account)
    .innerJoin(startup, eq(startup.ownerId, account.organisationId))
    .where(
      and(
        eq(startup.id, startupId),
        eq(account.attachment, 'confirmed'),
        eq(account.maySign, true),
      ),
    );
  return [...new Set([...team, ...sponsors, ...owners].map((person) => person.id))];
}

/** Whoever may sign for an organisation. */
export async function signersOf(
  reader: Reader,
  organisationId: number,
): Promise<readonly number[]> {
  const rows = await reader
    .select({ id: account.id })
    .from(account)
    .where(
      and(
        eq(account.organisationId, organisationId),
        eq(account.attachment, 'confirmed'),
        eq(account.maySign, true),
      ),
    );
  return rows.map((row) => row.id);
}
