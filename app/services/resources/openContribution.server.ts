import { contributionOf, type ContributionRow } from 'db/repositories/resources-contributions';
import type { Tx } from 'db/client';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';

export interface Seen {
  readonly id: number;
  readonly version: number;
}

/** Locks a contribution for an act on it: only whoever may, only while it waits, and as its author of the act saw it. */
export async function openContribution(
  tx: Tx,
  { id, version }: Seen,
  may: (contribution: ContributionRow) => boolean,
): Promise<Result<ContributionRow, ResourceRefusal | SharedRefusal>> {
  const contribution = await contributionOf(tx, id, true);
  if (contribution === null) return refuse('not-found');
  if (!may(contribution)) return refuse('forbidden');
  if (contribution.state !== 'waiting') return refuse('already-settled');
  if (contribution.version !== version) return refuse('conflict');
  return done(contribution);
}
