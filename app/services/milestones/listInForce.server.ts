import type { Reader } from 'db/client';
import { editionInForce, type StandardsEditionRecord } from 'db/repositories/milestones-standards';
import type { StandardsList } from '~/domain/milestones/standards';
import type { Day } from '~/domain/shared/day';
import { OWN_STANDARDS } from '~/wording/milestones-standards-list';

/** The standards in force, on a day when one is given: the last version imported, else our own short list. */
export async function listInForce(
  reader: Reader,
  knownOn: Day | null = null,
): Promise<{ readonly list: StandardsList; readonly edition: StandardsEditionRecord | null }> {
  const edition = await editionInForce(reader, knownOn);
  return { list: edition?.list ?? OWN_STANDARDS, edition };
}
