import type { Reader } from 'db/client';
import { openRevisionOf } from 'db/repositories/programme-revisions';
import { votesOn } from 'db/repositories/programme-votes';
import type { RevisionState } from '~/domain/programme/revision';

/** The revision of a programme that is not adopted yet, and how many votes its text of today has; null when there is none. */
export async function openVotes(
  reader: Reader,
  programmeId: number,
): Promise<{ readonly state: RevisionState; readonly votes: number } | null> {
  const open = await openRevisionOf(reader, programmeId);
  if (open === null) return null;
  return { state: open.state, votes: (await votesOn(reader, open.id, open.textVersion)).length };
}
