import type { Reader } from 'db/client';
import { confirmedAgentsOf } from 'db/repositories/accounts-agents';
import { collegeMembers } from 'db/repositories/programme-votes';
import type { Pilots } from '~/domain/programme/permissions';
import type { College } from '~/domain/programme/programme';

/** Accounts of those who speak for one side of an action: its pilots' agents, or the college's members where it has no pilot. */
export async function peopleOfSide(
  reader: Reader,
  side: College,
  pilots: Pilots,
): Promise<readonly number[]> {
  if (pilots[side].length > 0) return confirmedAgentsOf(reader, pilots[side]);
  const members = await collegeMembers(reader);
  return members.filter(({ college }) => college === side).map(({ id }) => id);
}
